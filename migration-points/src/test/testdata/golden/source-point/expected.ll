; ModuleID = 'source-point'
source_filename = "source-point"

@__pc_poll_flag = external hidden global i32

declare void @popcorn_migration_point()

define double @f(double %a, float %b) {
poll:
  %c = fmul double %a, 2.000000e+00
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %entry, !prof !0

entry:                                            ; preds = %migrate, %poll
  %wide = fpext float %b to double
  %r = fadd double %c, %wide
  ret double %r

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"(float %b, double %c) ]
  br label %entry
}

define i32 @loop(i32 %n) {
entry:
  br label %again

again:                                            ; preds = %again, %entry
  %i = phi i32 [ %n, %entry ], [ %less, %again ]
  %less = sub i32 %i, 1
  %done = icmp eq i32 %less, 0
  br i1 %done, label %exit, label %again

exit:                                             ; preds = %again
  ret i32 %i
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal double @f.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = trunc i64 %1 to i32
  %3 = bitcast i32 %2 to float
  %4 = getelementptr i8, ptr %frame, i64 16
  %5 = load i64, ptr %4, align 4
  %6 = bitcast i64 %5 to double
  %next = call ptr @__pc_resume_next()
  call void %next() #3 [ "deopt"(float %3, double %6) ]
  %wide = fpext float %3 to double
  %r = fadd double %6, %wide
  ret double %r
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_next() #0

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { "statepoint-id"="#0" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: f
; site 0: f.popcorn_resume 0 [float, double]
