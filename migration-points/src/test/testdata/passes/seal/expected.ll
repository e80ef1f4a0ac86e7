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
  %a = call i64 @pure(i64 1, ptr %p) #6
  %b = call i64 @external(ptr %p) #6 [ "deopt"(i64 %a) ]
  %c = call i64 %f(ptr %p) #6
  call void @__pc_migration_point() #6 [ "deopt"(i64 %a, double %d) ]
  %s = call double @sin(double %d) #7
  ret double %s
}

; Function Attrs: uwtable
define void @promises(ptr %a, ptr noalias sret(i64) %b, ptr %c) #4 {
  ret void
}

; Function Attrs: uwtable
define ptr @allocates(ptr %p) #4 {
  call void @promises(ptr %p, ptr sret(i64) %p, ptr %p) #6
  ret ptr %p
}

; Function Attrs: cold uwtable
define i32 @rare(i32 %x) #5 {
  ret i32 %x
}

; Function Attrs: uwtable
define i32 @calls_rare(ptr %f) #4 {
  %a = call i32 @rare(i32 1) #6
  %b = call i32 %f(i32 %a) #6
  ret i32 %b
}

attributes #0 = { nounwind willreturn memory(none) }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { noinline uwtable "no-builtins" }
attributes #3 = { minsize optsize uwtable "no-builtins" }
attributes #4 = { uwtable "no-builtins" }
attributes #5 = { cold uwtable "no-builtins" }
attributes #6 = { nobuiltin }
attributes #7 = { nobuiltin memory(none) }
