; passes: hint-removal
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare i64 @g(i64)

define i64 @f(i64 %x, ptr %p) {
  %r = call i64 @g(i64 %x)
  %even = and i64 %x, 1
  %is = icmp eq i64 %even, 0
  call void @llvm.assume(i1 %is) [ "align"(ptr %p, i64 16) ]
  ret i64 %r
}
