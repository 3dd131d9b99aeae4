package pictures

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCross(t *testing.T) {
	x := CrossOf([]Pair{{0, 2}, {0, 1}, {0, 2}, {1, 2}})
	if want := (Cross{Rows: []int{0, 1}, Columns: []int{2, 1}, Cells: [][]int{{2, 1}, {1, 0}}}); !reflect.DeepEqual(x, want) {
		t.Errorf("got %+v\nwant %+v", x, want)
	}
	x = CrossOf([]Pair{{0, 0}, {0, 1}, {0, 2}})
	if want := (Cross{Rows: []int{0, 1, 2}, Columns: []int{0}, Cells: [][]int{{1}, {1}, {1}}, Swapped: true}); !reflect.DeepEqual(x, want) {
		t.Errorf("got %+v\nwant %+v", x, want)
	}
}

// TestCrossLosesNothing wants every pair in a cell or among those that are
// left out, and those left out to have met less.
func TestCrossLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.IntRange(0, 30)
		pairs := make([]Pair, rapid.IntRange(0, 300).Draw(t, "pairs"))
		members := [2]map[int]int{{}, {}}
		for i := range pairs {
			pairs[i] = Pair{number.Draw(t, "a"), number.Draw(t, "b")}
			members[0][pairs[i].A]++
			members[1][pairs[i].B]++
		}
		x := CrossOf(pairs)
		sum := x.PairsLeft
		for _, line := range x.Cells {
			for _, n := range line {
				sum += n
			}
		}
		if sum != len(pairs) {
			t.Fatalf("%d of %d pairs", sum, len(pairs))
		}
		rows, columns := members[0], members[1]
		if x.Swapped {
			rows, columns = columns, rows
		}
		if len(x.Rows)+x.RowsLeft != len(rows) || len(x.Columns)+x.ColumnsLeft != len(columns) || len(rows) < len(columns) {
			t.Fatalf("%+v of %d and %d", x, len(rows), len(columns))
		}
		for n, count := range rows {
			if !slices.Contains(x.Rows, n) && count > rows[x.Rows[len(x.Rows)-1]] {
				t.Fatalf("%d met %d times and is left out", n, count)
			}
		}
	})
}

// TestGrid looks at a table with long names.
func TestGrid(t *testing.T) {
	long := "Sở Văn hóa, Thể thao và Du lịch tỉnh Bà Rịa - Vũng Tàu (cũ), Phòng Quản lý văn hóa và gia đình"
	all := check(t, Grid(frame, [2]string{"Phối hợp ↓", "Chủ trì →"}, []Name{{long, "/a/"}, {"Sở Y tế", "/b/"}}, []Name{{long, "/c/"}, {"Sở Tài chính", "/d/"}}, [][]int{{3, 0}, {1, 12}}))
	whole, counts := 0, 0
	for _, e := range all {
		if e.name == "title" && e.text == long {
			whole++
		}
		if strings.HasPrefix(e.attributes["class"], "pic-cell") {
			counts++
		}
	}
	if whole != 2 || counts != 3 {
		t.Errorf("%d whole names, %d counts", whole, counts)
	}
}
