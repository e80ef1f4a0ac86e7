; ModuleID = 'fast-math-removal'
source_filename = "fast-math-removal"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define double @all(double %x, double %y, i1 %c, float %f, ptr %out) {
entry:
  %neg = fneg double %x
  %add = fadd double %neg, %y
  %sub = fsub double %add, %x
  %mul = fmul double %sub, %y
  %div = fdiv double %mul, %x
  %rem = frem double %div, %y
  %less = fcmp ult double %rem, %x
  %narrow = fptrunc double %rem to float
  %wide = fpext float %f to double
  %chosen = select i1 %less, double %wide, double %rem
  %root = tail call double @llvm.sqrt.f64(double %chosen)
  store float %narrow, ptr %out, align 4
  br label %loop

loop:                                             ; preds = %again, %loop, %entry
  %sum = phi double [ %root, %entry ], [ %next, %loop ], [ %sum, %again ]
  %next = fadd double %sum, %x
  br i1 %c, label %loop, label %again

again:                                            ; preds = %loop
  %more = fcmp oeq double %next, %y
  br i1 %more, label %loop, label %exit

exit:                                             ; preds = %again
  %called = call double @external(double noundef %next) #1
  ret double %called
}

declare double @external(double)

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sqrt.f64(double) #0

attributes #0 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { nounwind }
