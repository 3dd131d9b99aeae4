// Package relevance says how well an engine answers a set of queries whose
// right answers are known (search/testdata/judged.txt): how often the first
// result is right, and the usual measures of the field, MRR and nDCG.
package relevance

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// A Judged query and what answers it.
type Judged struct {
	Kind   string         // accented, number, misspelt, …
	Query  string         // as it is typed
	Grades map[string]int // 3 right, 2 good, 1 related, by kind:id
}

// Right is the grade of what the reader is after.
const Right = 3

// Read reads a judged set: «## kind» heads queries, «? query» begins one, and
// lines of a grade and kind:id follow it. «#» begins a comment.
func Read(r io.Reader) ([]Judged, error) {
	var all []Judged
	var kind string
	lines := bufio.NewScanner(r)
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "## "):
			kind = line[3:]
		case strings.HasPrefix(line, "? "):
			all = append(all, Judged{kind, line[2:], map[string]int{}})
		case line == "", line[0] == '#':
		default:
			var grade int
			var id string
			if _, err := fmt.Sscanf(line, "  %d %s", &grade, &id); err != nil || len(all) == 0 || grade < 1 || grade > Right {
				return nil, fmt.Errorf("judged set, line %d: %q is no answer", number, line)
			}
			all[len(all)-1].Grades[id] = grade
		}
	}
	return all, lines.Err()
}
