; passes: fast-math-removal
; Every instruction that can carry fast-math flags: none may keep one.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define double @all(double %x, double %y, i1 %c, float %f, ptr %out) {
entry:
  %neg = fneg fast double %x
  %add = fadd contract reassoc double %neg, %y, !fpmath !0
  %sub = fsub nnan double %add, %x
  %mul = fmul ninf double %sub, %y
  %div = fdiv arcp double %mul, %x
  %rem = frem nsz double %div, %y
  %less = fcmp fast ult double %rem, %x
  %narrow = fptrunc fast double %rem to float
  %wide = fpext fast float %f to double
  %chosen = select fast i1 %less, double %wide, double %rem
  %root = tail call afn double @llvm.sqrt.f64(double %chosen)
  store float %narrow, ptr %out
  br label %loop
loop:
  %sum = phi fast double [ %root, %entry ], [ %next, %loop ], [ %sum, %again ]
  %next = fadd fast double %sum, %x
  br i1 %c, label %loop, label %again
again:
  %more = fcmp fast oeq double %next, %y
  br i1 %more, label %loop, label %exit
exit:
  %called = call fast double @external(double noundef %next) #0
  ret double %called
}

declare double @external(double)
declare double @llvm.sqrt.f64(double)
attributes #0 = { nounwind }
!0 = !{float 2.5}
