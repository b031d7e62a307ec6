#!/usr/bin/env bash
# Runs the Vulkan tests with another width of lavapipe's vectors, and so of its subgroups: width.sh PROGRAM BITS. A part of
# them, with a type of every shape of block; all with SIROCCO_TESTS=full.
#
# Each width has a folder for compiled shaders beside the program. Mesa 22.3 finds those of one width when it looks for
# another's, and what runs is then a mix of both.
set -euo pipefail
filter='*Parity*/Q8_0:*Parity*/Q5_K:*KvParity*/f16*:*Product*/Q3_K:VulkanModel.One*'
[[ ${SIROCCO_TESTS:-} != full ]] || filter='Vulkan*:*/Vulkan*'
MESA_SHADER_CACHE_DIR=$1.shaders_$2 LP_NATIVE_VECTOR_WIDTH=$2 "$1" "--gtest_filter=$filter"
