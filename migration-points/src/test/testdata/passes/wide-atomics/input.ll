; passes: wide-atomics
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define i128 @accesses(ptr %p, i128 %v) {
  %a = load atomic i128, ptr %p acquire, align 16
  store atomic i128 %v, ptr %p release, align 16
  %b = atomicrmw add ptr %p, i128 %v monotonic
  %c = atomicrmw xchg ptr %p, i128 %b seq_cst
  %d = atomicrmw umin ptr %p, i128 %c seq_cst
  %e = add i128 %a, %d
  ret i128 %e
}
define fp128 @quad(ptr %p, fp128 %v) {
  %a = load atomic fp128, ptr %p seq_cst, align 16
  store atomic fp128 %a, ptr %p seq_cst, align 16
  %b = atomicrmw fadd ptr %p, fp128 %v seq_cst
  ret fp128 %b
}
define i1 @exchange(ptr %p, i128 %from, i128 %to) {
  %r = cmpxchg weak ptr %p, i128 %from, i128 %to acq_rel monotonic
  %ok = extractvalue { i128, i1 } %r, 1
  ret i1 %ok
}
define i64 @small(ptr %p, i128 %v) {
  %plain = load i128, ptr %p
  store i128 %v, ptr %p
  %r = atomicrmw add ptr %p, i64 1 seq_cst
  ret i64 %r
}
