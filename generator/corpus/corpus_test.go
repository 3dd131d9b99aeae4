package corpus

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// folder makes a corpus in memory.
func folder(t *testing.T, o Options) (names []string, files map[string][]byte) {
	t.Helper()
	files = map[string][]byte{}
	err := write(o, func(name string, text []byte) error {
		if _, twice := files[name]; twice {
			t.Errorf("%s is written twice", name)
		}
		files[name] = text
		names = append(names, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names, files
}

func TestSameOptionsSameBytes(t *testing.T) {
	names, files := folder(t, Options{Plans: 30, Tasks: 20, Seed: 1})
	again, same := folder(t, Options{Plans: 30, Tasks: 20, Seed: 1})
	if !slices.Equal(names, again) {
		t.Fatal("two corpora of the same options have different files")
	}
	for name, text := range files {
		if !bytes.Equal(text, same[name]) {
			t.Errorf("%s differs", name)
		}
	}
	_, other := folder(t, Options{Plans: 30, Tasks: 20, Seed: 2})
	differ := 0
	for name, text := range files {
		if !bytes.Equal(text, other[name]) {
			differ++
		}
	}
	if differ < 30 {
		t.Errorf("another seed changed only %d files", differ)
	}
}

func TestSmallCorpusBeginsLargeOne(t *testing.T) {
	_, large := folder(t, Options{Plans: 40, Tasks: 20, Seed: 1})
	_, small := folder(t, Options{Plans: 10, Tasks: 20, Seed: 1})
	for name, text := range small {
		if !bytes.Equal(text, large[name]) {
			t.Errorf("%s is not in the larger corpus as it is", name)
		}
	}
}

// TestShape holds the corpus to the sizes that published measurements name.
func TestShape(t *testing.T) {
	_, files := folder(t, Options{Plans: 200, Tasks: 20, Seed: 1})
	plans, size, kinds := 0, 0, map[string]bool{}
	for name, text := range files {
		if !strings.HasPrefix(name, "plans/") {
			continue
		}
		plans++
		size += len(text)
		if n := bytes.Count(text, []byte("\n- [")); n != 20 {
			t.Errorf("%s has %d tasks, not 20", name, n)
		}
		for _, words := range []string{"quý ", "trước ngày", "giai đoạn", "hằng năm", "kể từ ngày", "vào tháng", "Kế hoạch số"} {
			if bytes.Contains(text, []byte(words)) {
				kinds[words] = true
			}
		}
	}
	if plans != 200 {
		t.Errorf("%d plans, not 200", plans)
	}
	if mean := size / plans; mean < 10_000 || mean > 14_000 {
		t.Errorf("a plan has %d bytes on average, not about 12,000", mean)
	}
	if len(kinds) != 7 {
		t.Errorf("only these turns of phrase occur: %v", kinds)
	}
}
