; passes: distinct-phis
; Two calls go on to the same place and to the same landing pad, with the same phi in both: one of them gets a way of its own.
; Calls whose landing pad has no phi are left as they are.

declare void @may(i32)
declare void @use(ptr)
declare i32 @__gxx_personality_v0(...)

define void @shared(i1 %first, ptr %begin) personality ptr @__gxx_personality_v0 {
entry:
  br i1 %first, label %one, label %two

one:
  %near = load ptr, ptr %begin
  invoke void @may(i32 1)
          to label %done unwind label %pad

two:
  %later = getelementptr i8, ptr %begin, i64 8
  %far = load ptr, ptr %later
  invoke void @may(i32 2)
          to label %done unwind label %pad

done:
  %there = phi ptr [ %near, %one ], [ %far, %two ]
  call void @use(ptr %there)
  ret void

pad:
  %here = phi ptr [ %near, %one ], [ %far, %two ]
  %exception = landingpad { ptr, i32 }
          cleanup
  call void @use(ptr %here)
  resume { ptr, i32 } %exception
}

define void @apart(i1 %first, ptr %begin) personality ptr @__gxx_personality_v0 {
entry:
  br i1 %first, label %one, label %two

one:
  %near = load ptr, ptr %begin
  invoke void @may(i32 1)
          to label %done unwind label %pad

two:
  invoke void @may(i32 2)
          to label %done unwind label %pad

done:
  %there = phi ptr [ %near, %one ], [ %begin, %two ]
  call void @use(ptr %there)
  ret void

pad:
  %exception = landingpad { ptr, i32 }
          cleanup
  resume { ptr, i32 } %exception
}
