; external: site leave
; Calls that do not return, a call as the last thing before unreachable, and sites in code that nothing reaches.
declare i32 @site(i32)
declare void @leave(i32) noreturn

define i32 @f(i32 %a) noreturn {
entry:
  %x = call i32 @site(i32 %a)
  call void @leave(i32 %x) noreturn
  unreachable
}

define i32 @endless(i32 %a) {
entry:
  br label %self

self:
  %i = phi i32 [ %a, %entry ], [ %next, %self ]
  %next = call i32 @site(i32 %i)
  br label %self

orphan:
  %z = call i32 @site(i32 %a)
  ret i32 %z
}
