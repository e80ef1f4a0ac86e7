; passes: variadics
; Each kind of argument: slots of 8 bytes, pairs of slots for an alignment of 16, small integers fill
; their slot, at least 64 bytes, one buffer for all calls of a function.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

%struct.S = type { i64, double, [3 x i32] }

declare i32 @printf(ptr noundef, ...)
declare void @wide(i64, ...)

define i32 @f(ptr %format, i32 %i, i8 %c, double %d, ptr %p, i128 %w, fp128 %q, [2 x i64] %a, <4 x float> %v) {
  %r = tail call i32 (ptr, ...) @printf(ptr noundef %format, i32 noundef signext %i, i8 zeroext %c, double %d)
  call void (i64, ...) @wide(i64 1, i32 %i, i128 %w, ptr %p, fp128 %q, [2 x i64] %a, <4 x float> %v)
  call void (i64, ...) @wide(i64 2)
  ret i32 %r
}

define void @by_value(ptr %p) {
  call void (i64, ...) @wide(i64 1, i32 7, ptr byval(%struct.S) align 8 %p, ptr byval(i128) align 16 %p)
  ret void
}

define void @through_pointer(ptr %f, i64 %x) {
  call fastcc void (ptr, ...) %f(ptr %f, i64 %x)
  ret void
}
