package intake

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// holdings are the ways in which documents say who does what follows, after
// another body's tasks: a heading with and without a colon, with bullets and with
// plain paragraphs, Giao …, Đề nghị …, Trách nhiệm của …, and sentences.
var holdings = []string{
	"1. Sở Tư pháp\n\n- Rà soát quy định.\n\n2. %\n\n- Xây dựng phương án, báo cáo UBND tỉnh.\n\n- Phối hợp với các địa phương rà soát danh mục.",
	"1. Sở Tư pháp\n\nRà soát quy định.\n\n2. %\n\nXây dựng phương án, báo cáo UBND tỉnh.\n\nPhối hợp với các địa phương rà soát danh mục.",
	"1. Sở Tư pháp:\n\n- Rà soát quy định.\n\n2. %:\n\n- Xây dựng phương án, báo cáo UBND tỉnh.\n\n- Chủ trì rà soát danh mục.",
	"1. Giao Sở Tư pháp:\n\na) Rà soát quy định.\n\n2. Giao %:\n\na) Xây dựng phương án, báo cáo UBND tỉnh.\n\nb) Chủ trì rà soát danh mục.",
	"1. Sở Tư pháp rà soát quy định.\n\n2. % xây dựng phương án, báo cáo UBND tỉnh.\n\n3. % chủ trì rà soát danh mục.",
	"1. Sở Tư pháp: Rà soát quy định.\n\n2. %: Xây dựng phương án, báo cáo UBND tỉnh.\n\n3. %: chủ trì rà soát danh mục.",
	"a) Sở Tư pháp\n\n- Rà soát quy định.\n\nb) Đề nghị %\n\n- Xây dựng phương án, báo cáo UBND tỉnh.\n\n- Chủ trì rà soát danh mục.",
	"1. Trách nhiệm của Sở Tư pháp\n\n- Rà soát quy định.\n\n2. Trách nhiệm của %\n\n- Xây dựng phương án, báo cáo UBND tỉnh.\n\n- Chủ trì rà soát danh mục.",
}

// TestHolders puts every name of assign's list into every one, and wants the tasks
// below it to be that body's.
func TestHolders(t *testing.T) {
	draftOf := understanding(t)
	bodies, err := os.ReadFile("assign/testdata/bodies.txt")
	if err != nil {
		t.Fatal(err)
	}
	const before, after = "II. TỔ CHỨC THỰC HIỆN\n\n", "\n\nTrên đây là Kế hoạch./.\n"
	for name := range strings.SplitSeq(strings.TrimSpace(string(bodies)), "\n") {
		for _, text := range holdings {
			var leads []string
			for _, n := range draftOf(readText([]byte(before + strings.ReplaceAll(text, "%", name) + after))).Body {
				if n.Duty != nil {
					leads = append(leads, strings.Join(n.Duty.Lead, "; "))
				}
			}
			if want := []string{"Sở Tư pháp", name, name}; !slices.Equal(leads, want) {
				t.Errorf("%s\n%q", strings.ReplaceAll(text, "%", name), leads)
			}
		}
	}
}
