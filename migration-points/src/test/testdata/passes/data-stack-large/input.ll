; passes: data-stack
; A frame larger than the guard below a data stack is touched in steps, so that the guard is met.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare void @use(ptr)

define i64 @f(ptr byval(i64) align 8 %p) {
entry:
  %large = alloca [200000 x i8], align 1
  call void @use(ptr %large)
  %x = load i64, ptr %p, align 8
  ret i64 %x
}
