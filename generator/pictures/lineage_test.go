package pictures

import (
	"bytes"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestLayers(t *testing.T) {
	for _, c := range []struct {
		name  string
		n     int
		edges [][2]int
		want  [][]int // bends are numbered from n on
		drawn int
	}{
		{"a chain", 3, [][2]int{{0, 1}, {1, 2}}, [][]int{{0}, {1}, {2}}, 2},
		{"a long edge bends", 3, [][2]int{{0, 1}, {1, 2}, {0, 2}}, [][]int{{0}, {1, 3}, {2}}, 3},
		{"a circle is opened", 3, [][2]int{{0, 1}, {1, 2}, {2, 0}}, [][]int{{0}, {1}, {2}}, 2},
		{"once, and not to itself", 2, [][2]int{{0, 1}, {0, 1}, {1, 1}}, [][]int{{0}, {1}}, 1},
		{"a beginning beside what it leads to", 4, [][2]int{{0, 1}, {1, 2}, {3, 2}}, [][]int{{0}, {1, 3}, {2}}, 3},
		{"no crossing", 4, [][2]int{{0, 3}, {1, 2}}, [][]int{{0, 1}, {3, 2}}, 2},
		{"nothing", 0, nil, [][]int{}, 0},
	} {
		l := layer(c.n, c.edges)
		drawn := 0
		for _, path := range l.edges {
			if path != nil {
				drawn++
			}
		}
		if !slices.EqualFunc(l.layers, c.want, slices.Equal[[]int]) || drawn != c.drawn {
			t.Errorf("%s: %v with %d edges, not %v with %d", c.name, l.layers, drawn, c.want, c.drawn)
		}
	}
}

// TestLayersCross is the graph K2,2 on four layers, whose two ways cross unless
// the second is turned over.
func TestLayersCross(t *testing.T) {
	l := layer(6, [][2]int{{0, 3}, {1, 2}, {2, 5}, {3, 4}, {0, 2}})
	if n := l.crossings(); n != 0 {
		t.Errorf("%d crossings in %v", n, l.layers)
	}
}

// graph draws any graph.
func graph(t *rapid.T) (int, [][2]int) {
	n := rapid.IntRange(3, 24).Draw(t, "nodes")
	node := rapid.IntRange(0, n-1)
	edges := make([][2]int, rapid.IntRange(0, 40).Draw(t, "edges"))
	for i := range edges {
		edges[i] = [2]int{node.Draw(t, "from"), node.Draw(t, "to")}
	}
	return n, edges
}

// TestLayersOfAnyGraph wants each edge to lead to the right, one layer a step,
// and cells that do not touch.
func TestLayersOfAnyGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, edges := graph(t)
		l := layer(n, edges)
		level := map[int]int{}
		for i, cells := range l.layers {
			for _, cell := range cells {
				if _, twice := level[cell]; twice {
					t.Fatalf("cell %d stands twice in %v", cell, l.layers)
				}
				level[cell] = i
			}
		}
		for i := range n {
			if _, stands := level[i]; !stands {
				t.Fatalf("node %d is not in %v", i, l.layers)
			}
		}
		for i, path := range l.edges {
			for j := 1; j < len(path); j++ {
				if level[path[j]] != level[path[j-1]]+1 {
					t.Fatalf("edge %v takes %v through %v", edges[i], path, l.layers)
				}
			}
			if path != nil && (path[0] != edges[i][0] || path[len(path)-1] != edges[i][1]) {
				t.Fatalf("edge %v takes %v", edges[i], path)
			}
		}
		size := func(cell int) int { return 10 + cell*7%50 }
		y := l.heights(size, 5)
		for _, cells := range l.layers {
			for i := 1; i < len(cells); i++ {
				above, below := cells[i-1], cells[i]
				if y[above]+size(above)/2+5 > y[below]-size(below)/2 {
					t.Fatalf("%d ends below the top of %d: %v", above, below, y)
				}
			}
		}
	})
}

// TestLineage draws any graph: every paper is there with its whole name, and
// the same again gives the same bytes.
func TestLineage(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n, edges := graph(r)
		papers := make([]Paper, n)
		for i := range papers {
			papers[i] = Paper{Name: "Quyết định số " + strconv.Itoa(i) + "/QĐ-UBND ngày 16/5/2016", Note: "Về việc ban hành kế hoạch", Title: "văn bản " + strconv.Itoa(i), URL: "/van-ban/" + strconv.Itoa(i) + "/", Own: i == 0}
		}
		picture := Lineage(frame, papers, edges)
		titles := named(check(t, picture), "title")
		for _, p := range papers {
			if !slices.Contains(titles, p.Title) {
				r.Fatalf("%s is missing", p.Title)
			}
		}
		if again := Lineage(frame, papers, edges); !bytes.Equal(picture, again) {
			r.Fatalf("another picture of the same")
		}
	})
}
