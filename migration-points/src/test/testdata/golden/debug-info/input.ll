; The twin has a subprogram of its own, and what was inlined stays so; variables lie in its slots, where they are known.

; Function Attrs: nounwind uwtable
define dso_local signext i32 @f(i32 noundef signext %0) local_unnamed_addr #0 !dbg !14 {
    #dbg_value(i32 %0, !19, !DIExpression(), !23)
    #dbg_value(i32 0, !20, !DIExpression(), !23)
    #dbg_value(i32 0, !21, !DIExpression(), !24)
  %2 = icmp sgt i32 %0, 0, !dbg !25
  br i1 %2, label %5, label %3, !dbg !27

3:                                                ; preds = %5, %1
  %4 = phi i32 [ 0, %1 ], [ %11, %5 ], !dbg !23
  ret i32 %4, !dbg !28

5:                                                ; preds = %1, %5
  %6 = phi i32 [ %12, %5 ], [ 0, %1 ]
  %7 = phi i32 [ %11, %5 ], [ 0, %1 ]
    #dbg_value(i32 %6, !21, !DIExpression(), !24)
    #dbg_value(i32 %7, !20, !DIExpression(), !23)
    #dbg_value(i32 %6, !29, !DIExpression(), !33)
  tail call void @popcorn_migration_point() #2, !dbg !35
  %8 = shl nuw nsw i32 %6, 1, !dbg !36
    #dbg_value(i32 %8, !32, !DIExpression(), !33)
  %9 = or disjoint i32 %8, 1, !dbg !37
  %10 = xor i32 %9, %7, !dbg !38
  %11 = add nsw i32 %10, %7, !dbg !39
    #dbg_value(i32 %11, !20, !DIExpression(), !23)
  %12 = add nuw nsw i32 %6, 1, !dbg !40
    #dbg_value(i32 %12, !21, !DIExpression(), !24)
  %13 = icmp eq i32 %12, %0, !dbg !25
  br i1 %13, label %3, label %5, !dbg !27, !llvm.loop !41
}

declare !dbg !44 void @popcorn_migration_point() local_unnamed_addr

attributes #0 = { nounwind uwtable }
attributes #2 = { nounwind }

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3, !12}
!llvm.ident = !{!13}

!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "clang version 20.1.7", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "input.c", directory: ".")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!12 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!13 = !{!"clang version 20.1.7"}
!14 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 8, type: !15, scopeLine: 9, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !18)
!15 = !DISubroutineType(types: !16)
!16 = !{!17, !17}
!17 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!18 = !{!19, !20, !21}
!19 = !DILocalVariable(name: "n", arg: 1, scope: !14, file: !1, line: 8, type: !17)
!20 = !DILocalVariable(name: "sum", scope: !14, file: !1, line: 10, type: !17)
!21 = !DILocalVariable(name: "i", scope: !22, file: !1, line: 11, type: !17)
!22 = distinct !DILexicalBlock(scope: !14, file: !1, line: 11, column: 2)
!23 = !DILocation(line: 0, scope: !14)
!24 = !DILocation(line: 0, scope: !22)
!25 = !DILocation(line: 11, column: 20, scope: !26)
!26 = distinct !DILexicalBlock(scope: !22, file: !1, line: 11, column: 2)
!27 = !DILocation(line: 11, column: 2, scope: !22)
!28 = !DILocation(line: 13, column: 2, scope: !14)
!29 = !DILocalVariable(name: "x", arg: 1, scope: !30, file: !1, line: 2, type: !17)
!30 = distinct !DISubprogram(name: "twice", scope: !1, file: !1, line: 2, type: !15, scopeLine: 3, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !31)
!31 = !{!29, !32}
!32 = !DILocalVariable(name: "y", scope: !30, file: !1, line: 5, type: !17)
!33 = !DILocation(line: 0, scope: !30, inlinedAt: !34)
!34 = distinct !DILocation(line: 12, column: 10, scope: !26)
!35 = !DILocation(line: 4, column: 2, scope: !30, inlinedAt: !34)
!36 = !DILocation(line: 5, column: 12, scope: !30, inlinedAt: !34)
!37 = !DILocation(line: 6, column: 11, scope: !30, inlinedAt: !34)
!38 = !DILocation(line: 12, column: 19, scope: !26)
!39 = !DILocation(line: 12, column: 7, scope: !26)
!40 = !DILocation(line: 11, column: 26, scope: !26)
!41 = distinct !{!41, !27, !42, !43}
!42 = !DILocation(line: 12, column: 21, scope: !22)
!43 = !{!"llvm.loop.mustprogress"}
!44 = !DISubprogram(name: "popcorn_migration_point", scope: !1, file: !1, line: 1, type: !45, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!45 = !DISubroutineType(types: !46)
!46 = !{null}
