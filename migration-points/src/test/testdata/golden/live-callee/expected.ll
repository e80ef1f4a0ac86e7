; ModuleID = 'live-callee'
source_filename = "live-callee"

@__pc_poll_flag = external hidden global i32
@twice.popcorn_resume.slots = internal constant [3 x i32] [i32 2, i32 3, i32 0], align 4
@number.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4
@last.popcorn_resume.slots = internal constant [3 x i32] [i32 2, i32 3, i32 0], align 4

declare void @site()

define void @twice(ptr %callee) {
  %1 = ptrtoint ptr %callee to i64
  %callee1 = call ptr asm "", "=r,0"(ptr %callee)
  call void %callee1() #2 [ "deopt"(i64 %1) ]
  call void %callee() #3 [ "deopt"() ]
  ret void
}

define i64 @number(i64 %address) {
  %callee = inttoptr i64 %address to ptr
  %callee1 = call ptr asm "", "=r,0"(ptr %callee)
  %result = call i64 %callee1(i64 1) #4 [ "deopt"(i64 %address) ]
  %sum = add i64 %result, %address
  ret i64 %sum
}

define void @last(ptr %callee) {
  %1 = ptrtoint ptr %callee to i64
  call void @site() #5 [ "deopt"(i64 %1) ]
  call void %callee() #6 [ "deopt"() ]
  ret void
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal void @twice.popcorn_resume() #1 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @twice.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

after1:                                           ; preds = %resume2, %resume
  ret void

resume:                                           ; preds = %entry
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  %0 = load ptr, ptr %slots, align 8
  call void %0() #3 [ "deopt"() ]
  br label %after1

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #8 [ "deopt"() ]
  br label %after1
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i64 @number.popcorn_resume() #1 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @number.popcorn_resume.slots)
  %0 = call i64 @__pc_resume_next() #9 [ "deopt"(ptr %slots) ]
  %1 = getelementptr i8, ptr %slots, i64 8
  store i64 %0, ptr %1, align 4
  %2 = getelementptr i8, ptr %slots, i64 8
  %3 = load i64, ptr %2, align 4
  %4 = load i64, ptr %slots, align 4
  %5 = add i64 %3, %4
  ret i64 %5
}

; Function Attrs: cold noinline uwtable
define internal void @last.popcorn_resume() #1 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @last.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

after1:                                           ; preds = %resume2, %resume
  ret void

resume:                                           ; preds = %entry
  call void @__pc_resume_next() #10 [ "deopt"(ptr %slots) ]
  %0 = load ptr, ptr %slots, align 8
  call void %0() #6 [ "deopt"() ]
  br label %after1

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #11 [ "deopt"() ]
  br label %after1
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { nobuiltin "statepoint-id"="#3" }
attributes #6 = { nobuiltin "statepoint-id"="#4" }
attributes #7 = { "statepoint-id"="#0" }
attributes #8 = { "statepoint-id"="#1" }
attributes #9 = { "statepoint-id"="#2" }
attributes #10 = { "statepoint-id"="#3" }
attributes #11 = { "statepoint-id"="#4" }

; may migrate: last number twice
; site 0: twice.popcorn_resume 0 [i64]
; site 1: twice.popcorn_resume 1 []
; site 2: number.popcorn_resume 0 [i64]
; site 3: last.popcorn_resume 0 [i64]
; site 4: last.popcorn_resume 1 []
