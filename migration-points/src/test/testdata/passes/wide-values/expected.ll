; ModuleID = 'wide-values'
source_filename = "wide-values"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define { i64, double } @small(i128 %a, <2 x double> %b) {
  ret { i64, double } zeroinitializer
}

define void @calls(ptr %p, ptr %m) {
  %result4 = alloca i256, align 16
  %argument3 = alloca i256, align 16
  %argument2 = alloca i256, align 16
  %result1 = alloca { i64, i64, i64 }, align 8
  %result = alloca <16 x float>, align 64
  %argument = alloca <16 x float>, align 64
  %a = load <16 x float>, ptr %m, align 64
  store <16 x float> %a, ptr %argument, align 64
  call void @twice(ptr %argument, i32 3, ptr %result)
  %b = load <16 x float>, ptr %result, align 64
  store <16 x float> %b, ptr %argument, align 64
  call void @elsewhere(ptr %argument, i32 signext 4, ptr %result)
  %c = load <16 x float>, ptr %result, align 64
  store <16 x float> %c, ptr %argument, align 64
  call void %p(ptr %argument, ptr %result1)
  %d = load { i64, i64, i64 }, ptr %result1, align 8
  %e = extractvalue { i64, i64, i64 } %d, 2
  %wide = zext i64 %e to i256
  store i256 %wide, ptr %argument2, align 16
  store i256 %wide, ptr %argument3, align 16
  notail call void @integers(ptr %argument2, ptr %argument3, ptr %result4)
  %f = load i256, ptr %result4, align 16
  store i256 %f, ptr %argument2, align 16
  store i256 %f, ptr %argument3, align 16
  call void @integers(ptr %argument2, ptr %argument3, ptr %result4)
  ret void
}

declare void @elsewhere(ptr, i32 signext, ptr)

define internal void @twice(ptr %0, i32 %n, ptr %result) {
  %a = load <16 x float>, ptr %0, align 64
  %sum = fadd <16 x float> %a, %a
  store <16 x float> %sum, ptr %result, align 64
  ret void
}

define internal void @integers(ptr %0, ptr %1, ptr %result) {
  %a = load i256, ptr %0, align 16
  %b = load i256, ptr %1, align 16
  %sum = add i256 %a, %b
  store i256 %sum, ptr %result, align 16
  ret void
}

define void @forwards(ptr %0, i32 %n, ptr %result) {
  %a = load <16 x float>, ptr %0, align 64
  %negated = fneg <16 x float> %a
  store <16 x float> %negated, ptr %0, align 64
  musttail call void @elsewhere(ptr %0, i32 %n, ptr %result)
  ret void
}
