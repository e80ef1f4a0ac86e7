; ModuleID = 'invoke'
source_filename = "invoke"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [9 x i32] [i32 3, i32 4, i32 7, i32 0, i32 0, i32 1, i32 2, i32 0, i32 4], align 4

declare i32 @throws(i32)

declare i32 @native_throws(i32)

declare i32 @personality(...)

define i32 @f(i32 %a, i32 %b) personality ptr @personality {
entry:
  %x = invoke i32 @throws(i32 %a) #2 [ "deopt"(i32 %b) ]
          to label %next unwind label %pad

next:                                             ; preds = %entry
  %from = add i32 %x, 1
  %y = invoke i32 @native_throws(i32 %from)
          to label %again unwind label %pad

again:                                            ; preds = %next
  %z = invoke i32 @throws(i32 %y) #3 [ "deopt"(i32 %b, i32 %x, i32 %y) ]
          to label %check unwind label %pad

check:                                            ; preds = %again
  %sum = add i32 %z, %x
  %small = icmp slt i32 %sum, %b
  br i1 %small, label %exit, label %pad.join

pad:                                              ; preds = %again, %entry, %next
  %which = phi i32 [ 1, %entry ], [ %x, %next ], [ %y, %again ]
  %exception = landingpad { ptr, i32 }
          catch ptr null
  %selector = extractvalue { ptr, i32 } %exception, 1
  %handled = call i32 @throws(i32 %selector) #4 [ "deopt"(i32 %b, i32 %which) ]
  %both = add i32 %handled, %which
  br label %pad.join

pad.join:                                         ; preds = %pad, %check
  %j = phi i32 [ %both, %pad ], [ %sum, %check ]
  %wrong = icmp eq i32 %j, %b
  br i1 %wrong, label %rethrow, label %exit

rethrow:                                          ; preds = %pad.join
  resume { ptr, i32 } { ptr null, i32 7 }

exit:                                             ; preds = %pad.join, %check
  %r = phi i32 [ %sum, %check ], [ %j, %pad.join ]
  ret i32 %r
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal i32 @f.popcorn_resume() #1 personality ptr @personality {
entry:
  %slots = alloca [6 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume3
    i64 2, label %resume5
  ]

none:                                             ; preds = %entry
  unreachable

check:                                            ; preds = %returned4, %returned1
  %0 = getelementptr i8, ptr %slots, i64 24
  %1 = load i32, ptr %0, align 4
  %2 = getelementptr i8, ptr %slots, i64 8
  %3 = load i32, ptr %2, align 4
  %sum = add i32 %1, %3
  %4 = load i32, ptr %slots, align 4
  %small = icmp slt i32 %sum, %4
  br i1 %small, label %exit, label %pad.join

pad:                                              ; preds = %resume3, %resume, %returned, %returned2
  %which = phi i32 [ %19, %returned2 ], [ %14, %returned ], [ 1, %resume ], [ %21, %resume3 ]
  %exception = landingpad { ptr, i32 }
          catch ptr null
  %5 = getelementptr i8, ptr %slots, i64 32
  store i32 %which, ptr %5, align 4
  %selector = extractvalue { ptr, i32 } %exception, 1
  %handled = call i32 @throws(i32 %selector) #4 [ "deopt"(ptr %slots) ]
  %6 = getelementptr i8, ptr %slots, i64 40
  store i32 %handled, ptr %6, align 4
  br label %after

pad.join:                                         ; preds = %after, %check
  %j = phi i32 [ %sum, %check ], [ %both, %after ]
  %7 = load i32, ptr %slots, align 4
  %wrong = icmp eq i32 %j, %7
  br i1 %wrong, label %rethrow, label %exit

rethrow:                                          ; preds = %pad.join
  resume { ptr, i32 } { ptr null, i32 7 }

exit:                                             ; preds = %pad.join, %check
  %r = phi i32 [ %sum, %check ], [ %j, %pad.join ]
  ret i32 %r

after:                                            ; preds = %resume5, %pad
  %8 = getelementptr i8, ptr %slots, i64 40
  %9 = load i32, ptr %8, align 4
  %10 = getelementptr i8, ptr %slots, i64 32
  %11 = load i32, ptr %10, align 4
  %both = add i32 %9, %11
  br label %pad.join

returned:                                         ; preds = %returned2
  %12 = getelementptr i8, ptr %slots, i64 16
  store i32 %y, ptr %12, align 4
  %13 = getelementptr i8, ptr %slots, i64 16
  %14 = load i32, ptr %13, align 4
  %z = invoke i32 @throws(i32 %14) #3 [ "deopt"(ptr %slots) ]
          to label %returned1 unwind label %pad

returned1:                                        ; preds = %returned
  %15 = getelementptr i8, ptr %slots, i64 24
  store i32 %z, ptr %15, align 4
  br label %check

resume:                                           ; preds = %entry
  %16 = invoke i32 @__pc_resume_next() #5 [ "deopt"(ptr %slots) ]
          to label %returned2 unwind label %pad

returned2:                                        ; preds = %resume
  %17 = getelementptr i8, ptr %slots, i64 8
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %slots, i64 8
  %19 = load i32, ptr %18, align 4
  %from = add i32 %19, 1
  %y = invoke i32 @native_throws(i32 %from)
          to label %returned unwind label %pad

resume3:                                          ; preds = %entry
  %20 = getelementptr i8, ptr %slots, i64 16
  %21 = load i32, ptr %20, align 4
  %22 = invoke i32 @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
          to label %returned4 unwind label %pad

returned4:                                        ; preds = %resume3
  %23 = getelementptr i8, ptr %slots, i64 24
  store i32 %22, ptr %23, align 4
  br label %check

resume5:                                          ; preds = %entry
  %24 = call i32 @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  %25 = getelementptr i8, ptr %slots, i64 40
  store i32 %24, ptr %25, align 4
  br label %after
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { "statepoint-id"="#0" }
attributes #6 = { "statepoint-id"="#1" }
attributes #7 = { "statepoint-id"="#2" }

; may migrate: f
; site 0: f.popcorn_resume 0 [i32]
; site 1: f.popcorn_resume 1 [i32, i32, i32]
; site 2: f.popcorn_resume 2 [i32, i32]
