; passes: exception-types
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@type = external constant ptr

declare i32 @__gxx_personality_v0(...)
declare void @g()

define i1 @two_pads() personality ptr @__gxx_personality_v0 {
entry:
  invoke void @g() to label %end unwind label %first
first:
  %pad1 = landingpad { ptr, i32 } catch ptr @type
  %selector1 = extractvalue { ptr, i32 } %pad1, 1
  invoke void @g() to label %end unwind label %second
second:
  %pad2 = landingpad { ptr, i32 } catch ptr @type
  %selector2 = extractvalue { ptr, i32 } %pad2, 1
  %same = icmp eq i32 %selector1, %selector2
  ret i1 %same
end:
  ret i1 false
}

; A selector may be compared with what is none.
define i1 @one_pad(i32 %number) personality ptr @__gxx_personality_v0 {
entry:
  invoke void @g() to label %end unwind label %first
first:
  %pad = landingpad { ptr, i32 } catch ptr @type
  %selector = extractvalue { ptr, i32 } %pad, 1
  %same = icmp eq i32 %selector, %number
  ret i1 %same
end:
  ret i1 false
}
