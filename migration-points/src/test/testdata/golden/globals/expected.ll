; ModuleID = 'globals'
source_filename = "globals"

$linked = comdat any

@llvm.global_ctors = appending global [1 x { i32, ptr, ptr }] [{ i32, ptr, ptr } { i32 65535, ptr @construct, ptr null }]
@llvm.used = appending global [1 x ptr] [ptr @construct], section "llvm.metadata"
@state = global i32 0
@__pc_poll_flag = external hidden global i32
@linked.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4

@other = alias i32 (i32), ptr @linked

define internal void @construct() {
entry:
  br label %poll

poll:                                             ; preds = %entry, %loop
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %migrate, %poll
  %i = load i32, ptr @state, align 4
  %next = add i32 %i, 1
  store i32 %next, ptr @state, align 4
  %done = icmp eq i32 %next, 100
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %loop
  ret void

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #2 [ "deopt"() ]
  br label %loop
}

define linkonce_odr i32 @linked(i32 %n) comdat {
entry:
  br label %poll

poll:                                             ; preds = %entry, %loop
  %i = phi i32 [ %n, %entry ], [ %less, %loop ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %loop, !prof !0

loop:                                             ; preds = %migrate, %poll
  %less = sub i32 %i, 1
  %done = icmp eq i32 %less, 0
  br i1 %done, label %exit, label %poll

exit:                                             ; preds = %loop
  ret i32 %i

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #3 [ "deopt"(i32 %i) ]
  br label %loop
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal void @construct.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  call void @__pc_resume_next() #4 [ "deopt"() ]
  br label %clean

clean:                                            ; preds = %clean3, %clean2, %entry
  %0 = load i32, ptr @state, align 4
  %1 = add i32 %0, 1
  store i32 %1, ptr @state, align 4
  %2 = icmp eq i32 %1, 100
  br i1 %2, label %left, label %clean2

clean2:                                           ; preds = %clean
  %3 = load volatile i32, ptr @__pc_poll_flag, align 4
  %4 = icmp ne i32 %3, 0
  br i1 %4, label %clean3, label %clean, !prof !0

clean3:                                           ; preds = %clean2
  call void @__pc_migration_point() #2 [ "deopt"() ]
  br label %clean

left:                                             ; preds = %clean
  ret void
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i32 @linked.popcorn_resume() #1 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @linked.popcorn_resume.slots)
  call void @__pc_resume_next() #5 [ "deopt"(ptr %slots) ]
  %0 = load i32, ptr %slots, align 4
  br label %clean

clean:                                            ; preds = %clean3, %clean2, %entry
  %variable.0 = phi i32 [ %0, %entry ], [ %3, %clean3 ], [ %3, %clean2 ]
  %1 = sub i32 %variable.0, 1
  %2 = icmp eq i32 %1, 0
  br i1 %2, label %left, label %clean2

clean2:                                           ; preds = %clean
  %3 = phi i32 [ %1, %clean ]
  %4 = load volatile i32, ptr @__pc_poll_flag, align 4
  %5 = icmp ne i32 %4, 0
  br i1 %5, label %clean3, label %clean, !prof !0

clean3:                                           ; preds = %clean2
  call void @__pc_migration_point() #3 [ "deopt"(i32 %3) ]
  br label %clean

left:                                             ; preds = %clean
  store i32 %variable.0, ptr %slots, align 4
  %6 = load i32, ptr %slots, align 4
  ret i32 %6
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { "statepoint-id"="#0" }
attributes #5 = { "statepoint-id"="#1" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: construct linked other
; site 0: construct.popcorn_resume 0 []
; site 1: linked.popcorn_resume 0 [i32]
