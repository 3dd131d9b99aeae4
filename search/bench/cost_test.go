package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"congbo/generator/corpus"
	"congbo/search"
)

// queries is the fixed list that is measured: common words and rare ones,
// with and without accents, units, numbers, long and short.
var queries = []string{
	"công nghệ sinh học", "cong nghe thong tin", "chuyển đổi số", "dịch vụ công trực tuyến", "cơ sở dữ liệu dùng chung",
	"thủ tục hành chính", "Sở Tài chính báo cáo", "sở khoa học và công nghệ", "nguồn nhân lực chất lượng", "dao tao can bo",
	"an toàn thông tin", "hợp tác xã nông nghiệp", "quy hoạch tỉnh", "doanh nghiệp nhỏ và vừa", "kỹ năng số cho người dân",
	"57-NQ/TW", "749/QĐ-TTg", "quyết định 411", "nghị quyết 36 công nghệ sinh học", "UBND tỉnh",
	"văn phòng sở", "đổi mới sáng tạo", "sở hữu trí tuệ", "giảm nghèo bền vững", "thuong mai dien tu",
	"kiểm tra đánh giá", "du lịch", "báo cáo kết quả thực hiện", "hạ tầng số", "nền tảng số hướng dẫn",
}

// A figure is one row of the table, for both.
type figure struct {
	what         string
	ours, theirs float64
	show         func(float64) string
	budget       string
}

// BenchmarkSearch measures both on a made-up site of 1,000 plans with 20,000
// tasks and prints a table. CONGBO_PLANS sets another number of plans, of 20
// tasks each.
func BenchmarkSearch(b *testing.B) {
	plans := 1000
	if n, err := strconv.Atoi(os.Getenv("CONGBO_PLANS")); err == nil {
		plans = n
	}
	content, work := b.TempDir(), b.TempDir()
	if err := corpus.Write(content, corpus.Options{Plans: plans, Tasks: 20, Seed: 1}); err != nil {
		b.Fatal(err)
	}
	site := pages(b, content, corpus.Today)
	made, other := filepath.Join(work, "made"), filepath.Join(work, "pagefind")
	ourCost, index := exported(b, content, made), filepath.Join(made, search.Folder)
	theirCost := pagefind(b, site, other)
	ourFiles, ourSize := weigh(b, index)
	theirFiles, theirSize := weigh(b, other)
	h := serve(b, map[string]string{"search": index, "pagefind": other})
	first, further := measure(b, h, ours, theirs)
	ourFirst, ourFurther, theirFirst, theirFurther := first[0], further[0], first[1], further[1]

	b.Logf("of our peak memory, %d MB are the atlas's, before the index is begun", ourCost.before>>20)

	kb, count, ms, mb, s := unit("%.0f KB", 1e3), unit("%.0f", 1), unit("%.0f ms", 1e6), unit("%.1f MB", 1e6), unit("%.1f s", 1e9)
	weight := func(a answer) float64 { return float64(a.bytes) }
	requests := func(a answer) float64 { return float64(a.requests) }
	took := func(a answer) float64 { return float64(a.time) }
	fmt.Printf("\n%d plans, %d tasks; %d queries, each in a fresh profile of Chromium, then another in the same.\n\n", plans, 20*plans, len(queries))
	table([]figure{
		{"first query, bytes (median)", median(ourFirst, weight), median(theirFirst, weight), kb, "50 KB"},
		{"first query, bytes (worst)", worst(ourFirst, weight), worst(theirFirst, weight), kb, ""},
		{"first query, requests (median)", median(ourFirst, requests), median(theirFirst, requests), count, "12"},
		{"first query, requests (worst)", worst(ourFirst, requests), worst(theirFirst, requests), count, ""},
		{"further query, bytes (median)", median(ourFurther, weight), median(theirFurther, weight), kb, "20 KB"},
		{"further query, bytes (worst)", worst(ourFurther, weight), worst(theirFurther, weight), kb, ""},
		{"first query, time (median)", median(ourFirst, took), median(theirFirst, took), ms, "1/10"},
		{"further query, time (median)", median(ourFurther, took), median(theirFurther, took), ms, "1/20"},
		{"index, files", float64(ourFiles), float64(theirFiles), count, "1500"},
		{"index, size", float64(ourSize), float64(theirSize), mb, "12 MB"},
		{"build, time", float64(ourCost.time), float64(theirCost.time), s, "1/5"},
		{"build, peak memory", float64(ourCost.memory), float64(theirCost.memory), mb, "1/5"},
	})
}

// measure asks each query first in a fresh profile, and the one after it in
// the list second. The engines take turns, so that whatever else the machine
// does falls on each alike.
func measure(b *testing.B, h *host, engines ...engine) (first, further [][]answer) {
	b.Helper()
	first, further = make([][]answer, len(engines)), make([][]answer, len(engines))
	for i, query := range queries {
		for k, e := range engines {
			ctx, end := profile(b, h)
			one := ask(b, ctx, h, e.first(query))
			two := ask(b, ctx, h, e.further(queries[(i+1)%len(queries)]))
			end()
			b.Logf("%s: %s: %d results, %d bytes, %d requests, %v; further %d bytes, %d requests, %v", e.name, query, len(one.results), one.bytes, one.requests, one.time, two.bytes, two.requests, two.time)
			first[k], further[k] = append(first[k], one), append(further[k], two)
		}
	}
	return first, further
}

func sorted(all []answer, of func(answer) float64) []float64 {
	var values []float64
	for _, a := range all {
		values = append(values, of(a))
	}
	slices.Sort(values)
	return values
}

func median(all []answer, of func(answer) float64) float64 {
	values := sorted(all, of)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}

func worst(all []answer, of func(answer) float64) float64 {
	values := sorted(all, of)
	return values[len(values)-1]
}

func unit(format string, size float64) func(float64) string {
	return func(v float64) string { return fmt.Sprintf(format, v/size) }
}

// table prints the figures as Markdown.
func table(figures []figure) {
	fmt.Println("| what | Pagefind 1.6 | congbo | ratio | at most |")
	fmt.Println("|---|---|---|---|---|")
	for _, f := range figures {
		fmt.Printf("| %s | %s | %s | 1/%.1f | %s |\n", f.what, f.show(f.theirs), f.show(f.ours), f.theirs/f.ours, f.budget)
	}
	fmt.Println()
}
