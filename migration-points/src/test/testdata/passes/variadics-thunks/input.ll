; passes: variadics
; musttail forwards the caller's arguments: the pointer is passed on, without a buffer of its own.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare void @target(ptr, ...)

define void @thunk(ptr %this, ...) {
  %moved = getelementptr i8, ptr %this, i64 -8
  musttail call void (ptr, ...) @target(ptr %moved, ...)
  ret void
}

define void @thunk_that_also_calls(ptr %this, ...) {
  call void (ptr, ...) @target(ptr %this, i64 5)
  musttail call void (ptr, ...) @target(ptr %this, ...)
  ret void
}
