; ModuleID = 'variadics-invoke'
source_filename = "variadics-invoke"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i32 @f(ptr %format, i64 %x) personality ptr @__gxx_personality_v0 {
entry:
  %arguments = alloca [64 x i8], align 16
  store i64 %x, ptr %arguments, align 16
  %0 = getelementptr i8, ptr %arguments, i64 8
  store double 1.000000e+00, ptr %0, align 8
  %r = invoke i32 @printf(ptr noundef %format, ptr %arguments)
          to label %done unwind label %pad

done:                                             ; preds = %entry
  ret i32 %r

pad:                                              ; preds = %entry
  %e = landingpad { ptr, i32 }
          cleanup
  resume { ptr, i32 } %e
}

declare i32 @printf(ptr, ptr)

declare i32 @__gxx_personality_v0()
