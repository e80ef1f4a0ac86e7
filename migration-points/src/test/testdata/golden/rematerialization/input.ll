; Addresses at a constant distance from others are computed again after a site and not carried: %far and %farther cross calls, their
; base does it in their place. What lies below its base stays, and so does what is used before the next site only.

declare void @other()
declare void @take(ptr, ptr)

define i64 @members(ptr %base, i1 %again) {
  %near = getelementptr i8, ptr %base, i64 8
  %first = load i64, ptr %near, align 8
  %far = getelementptr i8, ptr %base, i64 16
  %farther = getelementptr { i64, i64 }, ptr %far, i64 1, i32 1
  %below = getelementptr i8, ptr %base, i64 -8
  call void @other()
  %second = load i64, ptr %far, align 8
  br i1 %again, label %loop, label %end

loop:
  %at = phi ptr [ %farther, %0 ], [ %next, %loop ]
  call void @take(ptr %farther, ptr %below)
  %next = getelementptr i8, ptr %at, i64 8
  %word = load i64, ptr %next, align 8
  %stop = icmp eq i64 %word, 0
  br i1 %stop, label %end, label %loop

end:
  %last = load i64, ptr %farther, align 8
  %sum = add i64 %first, %second
  %total = add i64 %sum, %last
  ret i64 %total
}

; Integers beside what they come from, too: %wide and %null are computed again, %narrow lives alone. Of a chain every second one is.
define i64 @integers(i32 %count, ptr %p, i64 %long) {
  %wide = sext i32 %count to i64
  %null = icmp eq ptr %p, null
  %narrow = trunc i64 %long to i32
  %one = add i64 %wide, 1
  %two = add i64 %one, 1
  %m = call i64 @members(ptr %p, i1 false)
  br i1 %null, label %short, label %end

short:
  %sum = add i32 %count, %narrow
  %result = zext i32 %sum to i64
  ret i64 %result

end:
  %n = call i64 @members(ptr %p, i1 false)
  %half = add i64 %wide, %one
  %total = add i64 %half, %two
  ret i64 %total
}

@end = global i8 0

; An address's distance from another one is a constant, and no number.
define i64 @symbols(ptr %p) {
  %distant = getelementptr i8, ptr %p, i64 xor (i64 ptrtoint (ptr @end to i64), i64 -1)
  %n = call i64 @members(ptr %p, i1 false)
  %x = load i64, ptr %distant
  ret i64 %x
}
