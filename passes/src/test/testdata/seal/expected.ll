; ModuleID = 'seal'
source_filename = "seal"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

; Function Attrs: nounwind willreturn memory(none)
declare double @sin(double) #0

declare i64 @external(ptr)

declare void @__pc_migration_point()

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr nocapture writeonly, i8, i64, i1 immarg) #1

; Function Attrs: noinline uwtable
define i64 @pure(i64 %x, ptr noalias %p) #2 {
  ret i64 %x
}

; Function Attrs: minsize optsize uwtable
define double @caller(ptr %p, double %d, ptr %f) #3 {
  call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 8, i1 false)
  %a = call i64 @pure(i64 1, ptr %p) #4
  %b = call i64 @external(ptr %p) #4 [ "deopt"(i64 %a) ]
  %c = call i64 %f(ptr %p) #4
  call void @__pc_migration_point() #4 [ "deopt"(i64 %a, double %d) ]
  %s = call double @sin(double %d) #5
  ret double %s
}

attributes #0 = { nounwind willreturn memory(none) }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { noinline uwtable "no-builtins" }
attributes #3 = { minsize optsize uwtable "no-builtins" }
attributes #4 = { nobuiltin }
attributes #5 = { nobuiltin memory(none) }
