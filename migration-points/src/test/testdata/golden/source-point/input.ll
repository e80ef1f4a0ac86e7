; strategy: none
; A call of popcorn_migration_point becomes a poll; without points a function stays as it is.
declare void @popcorn_migration_point()

define double @f(double %a, float %b) {
entry:
  %c = fmul double %a, 2.0
  call void @popcorn_migration_point()
  %wide = fpext float %b to double
  %r = fadd double %c, %wide
  ret double %r
}

define i32 @loop(i32 %n) {
entry:
  br label %again

again:
  %i = phi i32 [ %n, %entry ], [ %less, %again ]
  %less = sub i32 %i, 1
  %done = icmp eq i32 %less, 0
  br i1 %done, label %exit, label %again

exit:
  ret i32 %i
}
