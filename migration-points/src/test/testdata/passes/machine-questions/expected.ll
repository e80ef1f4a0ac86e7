; ModuleID = 'machine-questions'
source_filename = "machine-questions"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i64 @questions(ptr %p) {
  %1 = call i64 @__pc_steady_counter()
  %2 = call i64 @__pc_steady_counter()
  %3 = call ptr @pthread_self()
  store ptr %3, ptr %p, align 8
  %4 = call i32 @__flt_rounds()
  %w = sext i32 %4 to i64
  %x = add i64 %1, %2
  %y = add i64 %x, %w
  ret i64 %y
}

; Function Attrs: nounwind
declare void @llvm.clear_cache(ptr, ptr) #0

; Function Attrs: nocallback nofree nosync nounwind willreturn
declare i64 @llvm.readcyclecounter() #1

; Function Attrs: nocallback nofree nosync nounwind willreturn
declare i64 @llvm.readsteadycounter() #1

declare ptr @llvm.thread.pointer.p0()

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare i32 @llvm.get.rounding() #2

declare i64 @__pc_steady_counter()

declare ptr @pthread_self()

declare i32 @__flt_rounds()

attributes #0 = { nounwind }
attributes #1 = { nocallback nofree nosync nounwind willreturn }
attributes #2 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
