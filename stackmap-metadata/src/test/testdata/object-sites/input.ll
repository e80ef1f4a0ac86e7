; Values of several types, live across calls in registers, in memory and as constants; a call without values.
declare void @callee()
declare i64 @g(i64)
define i64 @f(i64 %a, double %d, i32 %n, ptr %p) uwtable {
  %pi = ptrtoint ptr %p to i64
  call void @callee() "statepoint-id"="4294967301" [ "deopt"(i64 %a, double %d, i32 %n, i64 %pi, i64 0, i64 -1, i64 123456789012345, double 1.5, i1 true, float 2.0) ]
  %r = call i64 @g(i64 %a) "statepoint-id"="4294967302" [ "deopt"(double %d, i32 %n, i64 %pi) ]
  %x = fptosi double %d to i64
  %n6 = sext i32 %n to i64
  %s = add i64 %x, %n6
  %t = add i64 %s, %r
  %u = add i64 %t, %pi
  ret i64 %u
}
define void @leaf() uwtable { ret void }
define void @many(ptr %p) uwtable {
  %a0 = load i64, ptr %p
  %q1 = getelementptr i64, ptr %p, i64 1
  %a1 = load i64, ptr %q1
  %q2 = getelementptr i64, ptr %p, i64 2
  %a2 = load i8, ptr %q2
  %q3 = getelementptr i64, ptr %p, i64 3
  %a3 = load float, ptr %q3
  call void @callee() "statepoint-id"="18446744073709551615" [ "deopt"(i64 %a0, i64 %a1, i8 %a2, float %a3) ]
  call void @callee() "statepoint-id"="7" [ "deopt"() ]
  call void @callee() "statepoint-id"="8" [ "deopt"(i64 %a0, i64 %a1, i8 %a2, float %a3) ]
  store float %a3, ptr %q3
  ret void
}
