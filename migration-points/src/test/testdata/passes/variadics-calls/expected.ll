; ModuleID = 'variadics-calls'
source_filename = "variadics-calls"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i32 @f(ptr %format, i32 %i, i8 %c, double %d, ptr %p, i128 %w, fp128 %q, [2 x i64] %a, <4 x float> %v) {
  %arguments = alloca [96 x i8], align 16
  %1 = sext i32 %i to i64
  store i64 %1, ptr %arguments, align 16
  %2 = getelementptr i8, ptr %arguments, i64 8
  %3 = zext i8 %c to i64
  store i64 %3, ptr %2, align 8
  %4 = getelementptr i8, ptr %arguments, i64 16
  store double %d, ptr %4, align 16
  %r = call i32 @printf(ptr noundef %format, ptr %arguments)
  %5 = sext i32 %i to i64
  store i64 %5, ptr %arguments, align 16
  %6 = getelementptr i8, ptr %arguments, i64 16
  store i128 %w, ptr %6, align 16
  %7 = getelementptr i8, ptr %arguments, i64 32
  store ptr %p, ptr %7, align 16
  %8 = getelementptr i8, ptr %arguments, i64 48
  store fp128 %q, ptr %8, align 16
  %9 = getelementptr i8, ptr %arguments, i64 64
  store [2 x i64] %a, ptr %9, align 16
  %10 = getelementptr i8, ptr %arguments, i64 80
  store <4 x float> %v, ptr %10, align 16
  call void @wide(i64 1, ptr %arguments)
  call void @wide(i64 2, ptr %arguments)
  ret i32 %r
}

define void @by_value(ptr %p) {
  %arguments = alloca [64 x i8], align 16
  store i64 7, ptr %arguments, align 16
  %1 = getelementptr i8, ptr %arguments, i64 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %1, ptr align 1 %p, i64 32, i1 false)
  %2 = getelementptr i8, ptr %arguments, i64 48
  call void @llvm.memcpy.p0.p0.i64(ptr align 16 %2, ptr align 1 %p, i64 16, i1 false)
  call void @wide(i64 1, ptr %arguments)
  ret void
}

define void @through_pointer(ptr %f, i64 %x) {
  %arguments = alloca [64 x i8], align 16
  store i64 %x, ptr %arguments, align 16
  call fastcc void %f(ptr %f, ptr %arguments)
  ret void
}

declare i32 @printf(ptr noundef, ptr)

declare void @wide(i64, ptr)

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #0

attributes #0 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
