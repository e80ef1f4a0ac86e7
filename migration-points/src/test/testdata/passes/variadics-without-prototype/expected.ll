; ModuleID = 'variadics-without-prototype'
source_filename = "variadics-without-prototype"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i32 @calls() {
  %arguments = alloca [64 x i8], align 16
  %a = call i32 @unknown(i32 1, ptr null)
  store i64 1, ptr %arguments, align 16
  %b = call i32 @unknown(ptr %arguments)
  store i64 2, ptr %arguments, align 16
  %1 = getelementptr i8, ptr %arguments, i64 8
  store double 3.000000e+00, ptr %1, align 8
  %c = call i32 @defined(i32 1, ptr %arguments)
  %d = call i32 @defined(i32 1, ptr %arguments)
  %s = add i32 %a, %b
  %t = add i32 %c, %d
  %r = add i32 %s, %t
  ret i32 %r
}

declare i32 @unknown()

define i32 @defined(i32 %a, ptr %variadic) {
  ret i32 %a
}
