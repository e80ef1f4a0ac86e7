; ModuleID = 'variadics-definitions'
source_filename = "variadics-definitions"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@pointer = global ptr @sum

@other_name = alias i64 (i32, ...), ptr @sum

define i32 @takes_a_list(ptr %list) {
  %1 = load ptr, ptr %list, align 8
  %2 = getelementptr i8, ptr %1, i64 8
  store ptr %2, ptr %list, align 8
  %3 = load i32, ptr %1, align 8
  ret i32 %3
}

define i64 @caller() {
  %arguments = alloca [64 x i8], align 16
  store i64 1, ptr %arguments, align 16
  %1 = getelementptr i8, ptr %arguments, i64 16
  store i128 2, ptr %1, align 16
  %2 = getelementptr i8, ptr %arguments, i64 32
  store double 3.000000e+00, ptr %2, align 16
  %3 = getelementptr i8, ptr %arguments, i64 40
  store i64 4, ptr %3, align 8
  %r = call i64 @sum(i32 4, ptr %arguments)
  ret i64 %r
}

; Function Attrs: nocallback nofree nosync nounwind willreturn
declare void @llvm.va_copy.p0(ptr, ptr) #0

; Function Attrs: nocallback nofree nosync nounwind willreturn
declare void @llvm.va_end.p0(ptr) #0

; Function Attrs: nocallback nofree nosync nounwind willreturn
declare void @llvm.va_start.p0(ptr) #0

; Function Attrs: noinline
define i64 @sum(i32 %count, ptr %variadic) #1 section "mine" {
entry:
  %list = alloca ptr, align 8
  %copy = alloca ptr, align 8
  store ptr %variadic, ptr %list, align 8
  %0 = load ptr, ptr %list, align 8
  store ptr %0, ptr %copy, align 8
  %1 = load ptr, ptr %list, align 8
  %2 = getelementptr i8, ptr %1, i64 8
  store ptr %2, ptr %list, align 8
  %3 = load i32, ptr %1, align 8
  %4 = load ptr, ptr %list, align 8
  %5 = ptrtoint ptr %4 to i64
  %6 = add i64 %5, 15
  %7 = and i64 %6, -16
  %8 = inttoptr i64 %7 to ptr
  %9 = getelementptr i8, ptr %8, i64 16
  store ptr %9, ptr %list, align 8
  %10 = load i128, ptr %8, align 16
  %11 = load ptr, ptr %copy, align 8
  %12 = getelementptr i8, ptr %11, i64 8
  store ptr %12, ptr %copy, align 8
  %13 = load double, ptr %11, align 8
  %next = load ptr, ptr %list, align 8
  %d = load i64, ptr %next, align 8
  %t = trunc i128 %10 to i64
  %s = sext i32 %3 to i64
  %x = add i64 %t, %s
  %y = fptosi double %13 to i64
  %z = add i64 %x, %y
  %r = add i64 %z, %d
  ret i64 %r
}

attributes #0 = { nocallback nofree nosync nounwind willreturn }
attributes #1 = { noinline "key"="value" }
