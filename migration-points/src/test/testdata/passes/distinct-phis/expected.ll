; ModuleID = 'distinct-phis'
source_filename = "distinct-phis"

declare void @may(i32)

declare void @use(ptr)

declare i32 @__gxx_personality_v0(...)

define void @shared(i1 %first, ptr %begin) personality ptr @__gxx_personality_v0 {
entry:
  br i1 %first, label %one, label %two

one:                                              ; preds = %entry
  %near = load ptr, ptr %begin, align 8
  invoke void @may(i32 1)
          to label %one.done_crit_edge unwind label %pad

one.done_crit_edge:                               ; preds = %one
  br label %done

two:                                              ; preds = %entry
  %later = getelementptr i8, ptr %begin, i64 8
  %far = load ptr, ptr %later, align 8
  invoke void @may(i32 2)
          to label %two.done_crit_edge unwind label %pad

two.done_crit_edge:                               ; preds = %two
  fence syncscope("singlethread") seq_cst
  br label %done

done:                                             ; preds = %two.done_crit_edge, %one.done_crit_edge
  %there = phi ptr [ %near, %one.done_crit_edge ], [ %far, %two.done_crit_edge ]
  call void @use(ptr %there)
  ret void

pad:                                              ; preds = %two, %one
  %here = phi ptr [ %near, %one ], [ %far, %two ]
  %exception = landingpad { ptr, i32 }
          cleanup
  call void @use(ptr %here)
  resume { ptr, i32 } %exception
}

define void @apart(i1 %first, ptr %begin) personality ptr @__gxx_personality_v0 {
entry:
  br i1 %first, label %one, label %two

one:                                              ; preds = %entry
  %near = load ptr, ptr %begin, align 8
  invoke void @may(i32 1)
          to label %done unwind label %pad

two:                                              ; preds = %entry
  invoke void @may(i32 2)
          to label %done unwind label %pad

done:                                             ; preds = %two, %one
  %there = phi ptr [ %near, %one ], [ %begin, %two ]
  call void @use(ptr %there)
  ret void

pad:                                              ; preds = %two, %one
  %exception = landingpad { ptr, i32 }
          cleanup
  resume { ptr, i32 } %exception
}
