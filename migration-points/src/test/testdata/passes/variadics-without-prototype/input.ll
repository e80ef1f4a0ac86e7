; passes: variadics
; f(...) without fixed parameters is a function without a prototype: calls have the types of their
; arguments. Only if the definition is variadic, the arguments beyond its parameters are packed.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare i32 @unknown(...)

define i32 @defined(i32 %a, ...) {
  ret i32 %a
}

define i32 @calls() {
  %a = call i32 @unknown(i32 1, ptr null)
  %b = call i32 (...) @unknown(i32 1)
  %c = call i32 @defined(i32 1, i32 2, double 3.0)
  %d = call i32 @defined(i32 1)
  %s = add i32 %a, %b
  %t = add i32 %c, %d
  %r = add i32 %s, %t
  ret i32 %r
}
