package org.popcorn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.MalformedInputException;
import org.popcorn.diag.SourceLocation;
import org.popcorn.elf.ElfFile;
import org.popcorn.stackmap.ValueLocation;
import org.popcorn.stackmap.ValueLocation.FrameSlot;
import org.popcorn.symbol.FunctionName;
import org.popcorn.target.Isa;
import org.popcorn.testing.Golden;
import org.popcorn.testing.LlvmTools;
import org.popcorn.testing.Mutations;

class ObjectSiteReaderTest {

  private static final ValueType I64 = ValueType.I64;
  private static final ValueType I32 = ValueType.integer(32);
  private static final ValueType DOUBLE = ValueType.DOUBLE;
  private static final List<ValueType> FOUR =
      List.of(I64, I64, ValueType.integer(8), ValueType.FLOAT);

  /** The sites of {@code object-sites/input.ll}. */
  private static final SiteCatalog CATALOG =
      SiteCatalog.of(
          List.of(
              site(
                  0x1_0000_0005L,
                  "f",
                  0,
                  List.of(
                      I64,
                      DOUBLE,
                      I32,
                      I64,
                      I64,
                      I64,
                      I64,
                      DOUBLE,
                      ValueType.integer(1),
                      ValueType.FLOAT)),
              site(0x1_0000_0006L, "f", 1, List.of(DOUBLE, I32, I64)),
              site(-1, "many", 0, FOUR),
              site(7, "many", 1, List.of()),
              site(8, "many", 2, FOUR)));

  /** Calls with arguments on the stack: where they are pushed, SP differs from site to site. */
  private static final String MANY_ARGUMENTS =
      """
      declare void @callee()
      declare void @wide(i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64)
      define i64 @f(i64 %a, i64 %b) minsize optsize uwtable {
        call void @callee() "statepoint-id"="1" [ "deopt"(i64 %a, i64 %b) ]
        call void @wide(i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7, i64 8, i64 9, i64 10, \
      i64 11) "statepoint-id"="2" [ "deopt"(i64 %a, i64 %b) ]
        %s = add i64 %a, %b
        ret i64 %s
      }
      """;

  private static final String ONE_CALL =
      """
      declare void @callee()
      define void @f(i64 %a) uwtable {
        call void @callee() "statepoint-id"="1" [ "deopt"(i64 %a) ]
        ret void
      }
      """;

  private static final SiteCatalog TWO_SITES =
      SiteCatalog.of(
          List.of(site(1, "f", 0, List.of(I64, I64)), site(2, "f", 1, List.of(I64, I64))));

  @TempDir Path scratch;
  private final DiagnosticLog log = new DiagnosticLog();

  private static Site site(long id, String function, int ordinal, List<ValueType> parts) {
    return new Site(id, new FunctionName(function), ordinal, parts);
  }

  @ParameterizedTest
  @EnumSource(Isa.class)
  void moreCheapValuesThanRegistersAtOneSiteHaveAPlaceEach(Isa isa) throws IOException {
    StringBuilder values = new StringBuilder();
    StringBuilder pointers = new StringBuilder();
    StringJoiner state = new StringJoiner(", ");
    for (int i = 1; i <= 40; i++) {
      values.append("%%v%1$d = getelementptr i8, ptr null, i64 %2$d\n".formatted(i, 64 * i));
      pointers.append("%%q%1$d = ptrtoint ptr %%v%1$d to i64\n".formatted(i));
      state.add("i64 %%q%d".formatted(i));
    }
    String ir =
        """
        declare void @callee()
        define void @f() uwtable {
        entry:
        %sbr label %%loop
        loop:
        %scall void @callee() "statepoint-id"="1" [ "deopt"(%s) ]
        br label %%loop
        }
        """
            .formatted(values, pointers, state);
    SiteCatalog catalog = SiteCatalog.of(List.of(site(1, "f", 0, Collections.nCopies(40, I64))));
    ElfFile object = new LlvmTools(scratch).llcText(ir, isa);
    List<SiteRow> rows = ObjectSiteReader.read(object, isa, catalog, Map.of(), log).rows();
    assertThat(log.format("test")).isEmpty();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).parts()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void rowsOfCodeGeneratedObjectsAreAsReviewed() throws IOException {
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).llc(Golden.path("object-sites/input.ll"), isa);
      StringBuilder text = new StringBuilder();
      for (SiteRow row : ObjectSiteReader.read(object, isa, CATALOG, Map.of(), log).rows()) {
        text.append(row.section()).append("+0x").append(Long.toHexString(row.offset())).append(' ');
        text.append(Site.formatId(row.siteId())).append(' ').append(row.frame()).append(' ');
        text.append(row.parts()).append('\n');
      }
      assertThat(log.format("test")).isEmpty();
      Golden.compare("object-sites/expected." + isa.id() + ".txt", text.toString());
    }
  }

  @Test
  void theFrameIsThatOfTheReturnAddressWhereArgumentsArePushed() throws IOException {
    ElfFile object = new LlvmTools(scratch).llcText(MANY_ARGUMENTS, Isa.X86_64);
    List<SiteRow> rows = ObjectSiteReader.read(object, Isa.X86_64, TWO_SITES, Map.of(), log).rows();
    assertThat(log.format("test")).isEmpty();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).frame().cfa().offset())
        .isEqualTo(rows.get(0).frame().cfa().offset() + 5 * 8 + 8); // and padding to 16
  }

  @Test
  void aSiteWithoutConstantFrameIsAnError() throws IOException {
    String ir = MANY_ARGUMENTS.replace("uwtable", "nounwind");
    ElfFile object = new LlvmTools(scratch).llcText(ir, Isa.AARCH64);
    assertThat(ObjectSiteReader.read(object, Isa.AARCH64, TWO_SITES, Map.of(), log).rows())
        .isEmpty();
    assertThat(log.format("test"))
        .contains(
            "(.llvm_stackmaps)+0x28: on aarch64 call site 0000000000000001 of 'f' has no constant"
                + " frame layout: it is not in .eh_frame");
  }

  @Test
  void aSiteWhoseFrameIsNoRegisterPlusAConstantIsAnError() throws IOException {
    String assembly = new LlvmTools(scratch).llcAssembly(ONE_CALL, Isa.X86_64);
    String expression = ".cfi_escape 0x0f, 2, 0x77, 0x08\n\tcallq\tcallee";
    String changed = assembly.replace("callq\tcallee", expression);
    assertThat(changed).isNotEqualTo(assembly);
    ElfFile object = new LlvmTools(scratch).assemble(changed, Isa.X86_64);
    SiteCatalog catalog = SiteCatalog.of(List.of(site(1, "f", 0, List.of(I64))));
    assertThat(ObjectSiteReader.read(object, Isa.X86_64, catalog, Map.of(), log).rows()).isEmpty();
    assertThat(log.format("test"))
        .contains(
            "call site 0000000000000001 of 'f' has no constant frame layout: the CFA is no"
                + " register plus a constant");
  }

  @Test
  void sitesAndCountsMustBeThoseOfTheCatalog() throws IOException {
    ElfFile object = new LlvmTools(scratch).llcText(MANY_ARGUMENTS, Isa.RISCV64);
    SiteCatalog other = SiteCatalog.of(List.of(site(2, "f", 0, List.of(I64))));
    assertThat(ObjectSiteReader.read(object, Isa.RISCV64, other, Map.of(), log).rows()).isEmpty();
    assertThat(log.format("test"))
        .contains("call site 0000000000000001 is in no catalog")
        .contains("call site 0000000000000002 of 'f' has 2 values in its record, 1 expected");
  }

  @Test
  void addressesInTheMachineFrameAreRefused() throws IOException {
    String ir =
        """
        declare void @callee()
        define void @f() uwtable {
          %p = alloca i64
          call void @callee() "statepoint-id"="1" [ "deopt"(i64 7, ptr %p) ]
          call void @callee() "statepoint-id"="2" [ "deopt"(ptr %p) ]
          ret void
        }
        """;
    SiteCatalog catalog =
        SiteCatalog.of(List.of(site(1, "f", 0, List.of(I64, I64)), site(2, "f", 1, List.of(I64))));
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).llcText(ir, isa);
      assertThat(ObjectSiteReader.read(object, isa, catalog, Map.of(), log).rows()).isEmpty();
      assertThat(log.format("test"))
          .contains("call site 0000000000000001 of 'f' has value 1 at the address r")
          .contains("in the machine frame")
          .contains("call site 0000000000000002 of 'f' has value 0 at the address r");
    }
  }

  @Test
  void problemsAreSaidOfTheFunctionInTheSource() throws IOException {
    // What is undefined is in a register that no one has set.
    String ir =
        """
        declare void @callee()
        define void @f(i64 %a) uwtable {
          %half = insertvalue [2 x i64] poison, i64 %a, 0
          br label %loop
        loop:
          %first = extractvalue [2 x i64] %half, 0
          %second = extractvalue [2 x i64] %half, 1
          call void @callee() "statepoint-id"="1" [ "deopt"(i64 %first, i64 %second) ]
          br label %loop
        }
        """;
    SiteCatalog catalog = SiteCatalog.of(List.of(site(1, "f", 0, List.of(I64, I64))));
    Map<FunctionName, SourceLocation> places =
        Map.of(new FunctionName("f"), SourceLocation.of("source.c", 7));
    ElfFile object = new LlvmTools(scratch).llcText(ir, Isa.X86_64);
    assertThat(ObjectSiteReader.read(object, Isa.X86_64, catalog, places, log).rows()).isEmpty();
    assertThat(log.format("test"))
        .contains(
            "source.c:7: error: on x86_64 call site 0000000000000001 of 'f' has value 1 in"
                + " register 0, which calls change")
        .contains("source.c:7: note: this is a fault of popcorn-cc, please report it");
  }

  @Test
  void wordsOfAnArrayAreSlotsOfTheFrame() throws IOException {
    SiteCatalog catalog = SiteCatalog.of(List.of(siteWithWords()));
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).llcText(arrayIn("f.popcorn_resume"), isa);
      List<SiteRow> rows = ObjectSiteReader.read(object, isa, catalog, Map.of(), log).rows();
      FrameSlot last = (FrameSlot) rows.get(0).parts().get(0);
      FrameSlot first = (FrameSlot) rows.get(0).parts().get(1);
      assertThat(last).isEqualTo(new FrameSlot(first.register(), first.offset() + 24, 8));
    }
  }

  @Test
  void onlyResumeEntriesHaveAnArrayOfWords() throws IOException {
    SiteCatalog catalog = SiteCatalog.of(List.of(siteWithWords()));
    ElfFile object = new LlvmTools(scratch).llcText(arrayIn("f"), Isa.RISCV64);
    assertThat(ObjectSiteReader.read(object, Isa.RISCV64, catalog, Map.of(), log).rows()).isEmpty();
    assertThat(log.format("test"))
        .contains("call site 0000000000000001 of 'f' has 1 values in its record, 2 expected");
  }

  private static Site siteWithWords() {
    return new Site(1, new FunctionName("f"), 0, List.of(I64, I64), List.of(3, 0));
  }

  private static String arrayIn(String function) {
    return """
    declare void @use(ptr)
    define void @%s() uwtable {
      %%words = alloca [4 x i64]
      call void @use(ptr %%words) "statepoint-id"="1" [ "deopt"(ptr %%words) ]
      ret void
    }
    """
        .formatted(function);
  }

  @Test
  void whatIsInTheZeroRegisterIsZero() throws IOException {
    // A value that only the instruction selector finds to be 0; aarch64 keeps it in xzr.
    String ir =
        """
        declare void @callee()
        define i64 @f(i64 %a) uwtable {
          %bit = and i64 %a, 1
          %zero = and i64 %bit, 2
          br label %next
        next:
          call void @callee() "statepoint-id"="1" [ "deopt"(i64 %a, i64 %zero) ]
          %s = add i64 %a, %zero
          ret i64 %s
        }
        """;
    SiteCatalog catalog = SiteCatalog.of(List.of(site(1, "f", 0, List.of(I64, I64))));
    for (Isa isa : List.of(Isa.AARCH64, Isa.RISCV64)) {
      ElfFile object = new LlvmTools(scratch).llcText(ir, isa);
      List<SiteRow> rows = ObjectSiteReader.read(object, isa, catalog, Map.of(), log).rows();
      assertThat(log.format("test")).isEmpty();
      assertThat(rows.get(0).parts().get(1)).isEqualTo(new ValueLocation.Constant(0));
    }
  }

  @Test
  void recordsOfOtherKindsAreRefused() throws IOException {
    String ir =
        """
        declare void @llvm.experimental.stackmap(i64, i32, ...)
        define void @f(i64 %a) uwtable {
          call void (i64, i32, ...) @llvm.experimental.stackmap(i64 1, i32 0, i64 %a)
          ret void
        }
        """;
    ElfFile object = new LlvmTools(scratch).llcText(ir, Isa.X86_64);
    assertThatThrownBy(() -> ObjectSiteReader.read(object, Isa.X86_64, TWO_SITES, Map.of(), log))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageContaining("record is not that of a call with a deopt state alone");
    assertThatThrownBy(() -> ObjectSiteReader.read(object, Isa.RISCV64, TWO_SITES, Map.of(), log))
        .hasMessageContaining("not a relocatable object for riscv64");
  }

  @Test
  void damagedObjectsGiveDiagnostics() throws IOException {
    List<Integer> refused = new ArrayList<>();
    for (Isa isa : Isa.all()) {
      ElfFile object = new LlvmTools(scratch).llcText(MANY_ARGUMENTS, isa);
      byte[] good = Files.readAllBytes(Path.of(object.name()));
      refused.add(
          Mutations.flip(
              good,
              0,
              good.length,
              bytes ->
                  ObjectSiteReader.read(
                      ElfFile.parse("x.o", bytes), isa, TWO_SITES, Map.of(), new DiagnosticLog())));
    }
    assertThat(refused).allSatisfy(count -> assertThat(count).isGreaterThan(1000));
  }
}
