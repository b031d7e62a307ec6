# The arrows of the house: which room may include, import or link what. Read by check_layers.cmake; "Where things are"
# in README.md shows the same as a picture. A room is the longest path below that a file's path begins with; it may
# always use itself. What is not allowed here is a breach.

# arrows(ROOM USES <folder or header>... [QT <Qt modules>...] [LIBRARIES <other targets>...])
arrows(engine/api)
arrows(engine/base          USES engine/api/result.h)
arrows(engine/quant         USES engine/api engine/base)
arrows(engine/io            USES engine/api engine/base engine/quant)
arrows(engine/text          USES engine/api engine/base)
arrows(engine/backend       USES engine/api engine/base engine/quant engine/model/mixtral_config.h)
arrows(engine/model         USES engine/api engine/base engine/quant engine/backend/backend.h)
arrows(engine/runtime       USES engine/api engine/base engine/quant engine/backend/backend.h engine/backend/devices.h
                                 engine/model engine/text engine/io)
arrows(engine               USES engine shaders LIBRARIES PkgConfig::SENTENCEPIECE nlohmann_json::nlohmann_json)
foreach(device cpu cuda vulkan)
  arrows(engine/backend/${device} USES engine/api engine/base engine/quant engine/backend/backend.h engine/backend/op_profile.h
                                       engine/model/mixtral_config.h)
endforeach()
arrows(kernels              USES engine/quant/blocks.h)
arrows(shaders              USES engine/backend/vulkan/shader_code.h)

arrows(app                  USES app engine/api QT Core)
arrows(app/storage          USES app engine/api QT Core LIBRARIES SQLite::SQLite3)
arrows(app/cli              USES engine LIBRARIES CLI11::CLI11 nlohmann_json::nlohmann_json)
arrows(app/documents        USES app engine/api QT Core LIBRARIES PkgConfig::UCHARDET)
# The child process shares one header with the application, the format of what it answers, and no code.
arrows(app/reader           USES app/documents/reader_stream.h QT Core Pdf)
arrows(app/desktop          USES app ui engine QT .)

arrows(ui/controls          QT .)
arrows(ui/content           USES ui/controls app QT . LIBRARIES PkgConfig::MD4C)
foreach(feature chat compare sidebar documents templates models monitor settings)
  arrows(ui/${feature}      USES ui/content ui/controls app QT .)
endforeach()
arrows(ui/shell             USES ui app QT .)
arrows(ui                   USES ui app QT .)

# Rooms inside `app` that the rest of it, and ui, may not use although `app` is allowed.
set(closed_rooms app/cli app/desktop app/reader)

# confined(REGEX ROOMS...): system headers that only these rooms may include.
confined("^sqlite3\\.h$" app/storage)
confined("^sentencepiece" engine/text)
confined("^(QtQuick|QtQml|QtGui|QtWidgets|QtSvg|QQuick|QQml|QGui|QJSEngine)" ui app/desktop)
confined("^(Q[A-Z]|Qt[A-Z])" ui app/desktop app/reader app)
confined("^md4c" ui/content)
confined("^(volk|vulkan/)" engine/backend/vulkan)
confined("^(QtPdf|QPdf|zip\\.h|pugixml)" app/reader)
confined("^uchardet" app/documents)

# Engine code that must build with a compiler alone: the sources of this target include nothing below these.
set(bare_target engine_core)
set(bare_forbidden engine/text)
