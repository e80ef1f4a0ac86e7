; ModuleID = 'musttail'
source_filename = "musttail"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [4 x i32] [i32 2, i32 4, i32 0, i32 1], align 4

declare i32 @callee(i32, i32)

declare i32 @native(i32, i32)

declare i32 @other()

define i32 @f(i32 %a, i32 %b) {
entry:
  %x = call i32 @other() #2 [ "deopt"(i32 %a, i32 %b) ]
  %even = icmp slt i32 %x, %a
  br i1 %even, label %tail, label %native.tail

tail:                                             ; preds = %entry
  %r = musttail call i32 @callee(i32 %x, i32 %b)
  ret i32 %r

native.tail:                                      ; preds = %entry
  %s = musttail call i32 @native(i32 %x, i32 %b)
  ret i32 %s
}

define i32 @only_tail(i32 %a, i32 %b) {
  %r = musttail call i32 @callee(i32 %b, i32 %a)
  ret i32 %r
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i32 @f.popcorn_resume() #1 {
entry:
  %slots = alloca [4 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

tail:                                             ; preds = %resume
  %0 = getelementptr i8, ptr %slots, i64 16
  %1 = load i32, ptr %0, align 4
  %2 = getelementptr i8, ptr %slots, i64 8
  %3 = load i32, ptr %2, align 4
  %r = call i32 @callee(i32 %1, i32 %3) #3 [ "deopt"() ]
  %4 = getelementptr i8, ptr %slots, i64 24
  store i32 %r, ptr %4, align 4
  br label %after1

common.ret:                                       ; preds = %after1, %native.tail
  %common.ret.op = phi i32 [ %s, %native.tail ], [ %10, %after1 ]
  ret i32 %common.ret.op

native.tail:                                      ; preds = %resume
  %5 = getelementptr i8, ptr %slots, i64 16
  %6 = load i32, ptr %5, align 4
  %7 = getelementptr i8, ptr %slots, i64 8
  %8 = load i32, ptr %7, align 4
  %s = call i32 @native(i32 %6, i32 %8)
  br label %common.ret

after1:                                           ; preds = %resume2, %tail
  %9 = getelementptr i8, ptr %slots, i64 24
  %10 = load i32, ptr %9, align 4
  br label %common.ret

resume:                                           ; preds = %entry
  %11 = call i32 @__pc_resume_next() #4 [ "deopt"(ptr %slots) ]
  %12 = getelementptr i8, ptr %slots, i64 16
  store i32 %11, ptr %12, align 4
  %13 = getelementptr i8, ptr %slots, i64 16
  %14 = load i32, ptr %13, align 4
  %15 = load i32, ptr %slots, align 4
  %even = icmp slt i32 %14, %15
  br i1 %even, label %tail, label %native.tail

resume2:                                          ; preds = %entry
  %16 = call i32 @__pc_resume_next() #5 [ "deopt"() ]
  %17 = getelementptr i8, ptr %slots, i64 24
  store i32 %16, ptr %17, align 4
  br label %after1
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { "statepoint-id"="#0" }
attributes #5 = { "statepoint-id"="#1" }

; may migrate: f only_tail
; site 0: f.popcorn_resume 0 [i32, i32]
; site 1: f.popcorn_resume 1 []
