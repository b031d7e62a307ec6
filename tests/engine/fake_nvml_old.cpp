// A stand-in for the management library of a driver that is too old: it starts, and has nothing else that we know.
extern "C" {

int nvmlInit_v2() { return 0; }
int nvmlShutdown() { return 0; }

}  // extern "C"
