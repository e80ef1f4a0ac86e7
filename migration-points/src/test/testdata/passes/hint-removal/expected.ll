; ModuleID = 'hint-removal'
source_filename = "hint-removal"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare i64 @g(i64)

define i64 @f(i64 %x, ptr %p) {
  %r = call i64 @g(i64 %x)
  ret i64 %r
}

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #0

attributes #0 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write) }
