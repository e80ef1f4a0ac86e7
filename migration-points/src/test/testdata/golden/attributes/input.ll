; external: site
; Calling convention, attributes, flags and metadata of calls stay; the twin has the C convention and no inferred facts.
declare fastcc nofpclass(nan) double @site(ptr byval(i64), double) memory(read)

define internal fastcc noundef signext i16 @f(ptr noalias %p, double %d) #0 {
entry:
  %r = tail call fast fastcc nofpclass(nan) double @site(ptr byval(i64) align 8 %p, double %d) #1, !site.note !0
  %i = fptosi double %r to i16
  ret i16 %i
}

define signext i16 @caller(ptr %p) {
  %r = notail call fastcc signext i16 @f(ptr %p, double 1.0)
  ret i16 %r
}

define noalias ptr @allocates(i64 %n) #2 {
  %f = fptosi double 1.0 to i64
  %p = call noalias nonnull ptr @inner(i64 %n)
  ret ptr %p
}

define noalias nonnull ptr @inner(i64 %n) {
  %r = call fastcc double @site(ptr byval(i64) null, double 1.0)
  %p = inttoptr i64 %n to ptr
  ret ptr %p
}

attributes #0 = { memory(read) nounwind willreturn nosync nofree norecurse alwaysinline optsize "frame-pointer"="none" }
attributes #1 = { nounwind memory(read) "call"="attribute" }
attributes #2 = { allocsize(0) hot noinline optnone }
!0 = !{i32 1}
