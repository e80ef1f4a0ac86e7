; passes: machine-questions
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i64 @questions(ptr %p) {
  call void @llvm.clear_cache(ptr %p, ptr %p)
  %c = call i64 @llvm.readcyclecounter()
  %s = call i64 @llvm.readsteadycounter()
  %t = call ptr @llvm.thread.pointer.p0()
  store ptr %t, ptr %p
  %r = call i32 @llvm.get.rounding()
  %w = sext i32 %r to i64
  %x = add i64 %c, %s
  %y = add i64 %x, %w
  ret i64 %y
}
declare void @llvm.clear_cache(ptr, ptr)
declare i64 @llvm.readcyclecounter()
declare i64 @llvm.readsteadycounter()
declare ptr @llvm.thread.pointer.p0()
declare i32 @llvm.get.rounding()
