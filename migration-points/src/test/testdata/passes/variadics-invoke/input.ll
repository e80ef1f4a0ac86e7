; passes: variadics
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare i32 @printf(ptr, ...)
declare i32 @__gxx_personality_v0(...)

define i32 @f(ptr %format, i64 %x) personality ptr @__gxx_personality_v0 {
entry:
  %r = invoke i32 (ptr, ...) @printf(ptr noundef %format, i64 signext %x, double 1.0)
          to label %done unwind label %pad
done:
  ret i32 %r
pad:
  %e = landingpad { ptr, i32 }
          cleanup
  resume { ptr, i32 } %e
}
