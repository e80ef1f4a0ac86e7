; ModuleID = 'source-point'
source_filename = "source-point"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [3 x i32] [i32 1, i32 0, i32 1], align 4

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
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  call void @__pc_resume_next() #3 [ "deopt"(ptr %slots) ]
  %0 = load float, ptr %slots, align 4
  %wide = fpext float %0 to double
  %1 = getelementptr i8, ptr %slots, i64 8
  %2 = load double, ptr %1, align 8
  %r = fadd double %2, %wide
  ret double %r
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { "statepoint-id"="#0" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: f
; site 0: f.popcorn_resume 0 [float, double]
