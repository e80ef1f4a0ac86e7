; passes: variadics
; A definition takes one more pointer; va_start stores it, va_copy copies it, va_arg walks it.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@pointer = global ptr @sum
@other_name = alias i64 (i32, ...), ptr @sum

define i64 @sum(i32 %count, ...) #0 section "mine" {
entry:
  %list = alloca ptr, align 8
  %copy = alloca ptr, align 8
  call void @llvm.va_start.p0(ptr %list)
  call void @llvm.va_copy.p0(ptr %copy, ptr %list)
  %a = va_arg ptr %list, i32
  %b = va_arg ptr %list, i128
  %c = va_arg ptr %copy, double
  %next = load ptr, ptr %list, align 8
  %d = load i64, ptr %next, align 8
  call void @llvm.va_end.p0(ptr %copy)
  call void @llvm.va_end.p0(ptr %list)
  %t = trunc i128 %b to i64
  %s = sext i32 %a to i64
  %x = add i64 %t, %s
  %y = fptosi double %c to i64
  %z = add i64 %x, %y
  %r = add i64 %z, %d
  ret i64 %r
}

define i32 @takes_a_list(ptr %list) {
  %v = va_arg ptr %list, i32
  ret i32 %v
}

define i64 @caller() {
  %r = call i64 (i32, ...) @sum(i32 4, i32 1, i128 2, double 3.0, i64 4)
  ret i64 %r
}

attributes #0 = { noinline "key"="value" }
