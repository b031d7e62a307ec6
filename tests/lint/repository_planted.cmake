# repository.cmake must let a clean tree pass and must find each of these when it is planted alone.
#   cmake -DCHECK=<repository.cmake> -DWORK=<folder to write in> -P repository_planted.cmake
cmake_minimum_required(VERSION 3.25)

function(write_clean_tree)
  file(REMOVE_RECURSE ${WORK})
  file(WRITE ${WORK}/README.md "[the engine](engine/a.cpp) and [others](https://example.org)\n")
  file(WRITE ${WORK}/engine/a.cpp "// \"#B4470F\" is fine here\n")
  file(WRITE ${WORK}/ui/controls/Theme.qml "readonly property color accent: \"#B4470F\"\n")
  file(WRITE ${WORK}/ui/chat/Chat.qml "color: Theme.accent\ncolor: \"transparent\"\n")
  file(WRITE ${WORK}/CMakeLists.txt "# never -march=native\n")
endfunction()

function(expect passes what)
  execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CHECK} RESULT_VARIABLE result
                  OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if((passes AND NOT result EQUAL 0) OR (NOT passes AND result EQUAL 0))
    message(SEND_ERROR "${what}: ${output}")
  endif()
endfunction()

function(planted file text)
  write_clean_tree()
  file(APPEND ${WORK}/${file} "${text}\n")
  expect(FALSE "Not found: '${text}' in ${file}")
endfunction()

write_clean_tree()
expect(TRUE "The clean tree does not pass")
planted(ui/chat/Chat.qml "color: \"#fff\"")
planted(ui/chat/Chat.qml "border.color: \"red\"")
planted(ui/chat/Chat.qml "color: Qt.rgba(0, 0, 0, 0.5)")
planted(ui/chat/chat.cpp "QColor(12, 13, 14)")
planted(CMakeLists.txt "add_compile_options(-march=native)")
planted(README.md "[gone](docs/gone.md)")
string(REPEAT "0123456789abcdef" 65536 megabyte)
string(REPEAT "${megabyte}" 41 heavy)
planted(resources/heavy.bin "${heavy}")
