; ModuleID = 'variadics-thunks'
source_filename = "variadics-thunks"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare void @target(ptr, ptr)

define void @thunk(ptr %this, ptr %variadic) {
  %moved = getelementptr i8, ptr %this, i64 -8
  musttail call void @target(ptr %moved, ptr %variadic)
  ret void
}

define void @thunk_that_also_calls(ptr %this, ptr %variadic) {
  %arguments = alloca [64 x i8], align 16
  store i64 5, ptr %arguments, align 16
  call void @target(ptr %this, ptr %arguments)
  musttail call void @target(ptr %this, ptr %variadic)
  ret void
}
