package assign

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"congbo/generator/vietnamese"
)

// bodies are names that documents of 2018 to 2026 give work to, one a line.
//
//go:embed testdata/bodies.txt
var bodies string

// TestBodies puts every name into every sentence that gives somebody work, and
// wants it whole, however much of it reads like a verb or a list.
func TestBodies(t *testing.T) {
	for name := range strings.Lines(bodies) {
		name = strings.TrimSpace(name)
		for _, sentence := range []string{
			"%s chủ trì, phối hợp với Sở Tư pháp rà soát quy định.",
			"Giao %s chủ trì, phối hợp với các đơn vị liên quan triển khai.",
			"%s: Xây dựng kế hoạch, tổ chức thực hiện.",
			"Đề nghị %s tăng cường tuyên truyền.",
			"%s có trách nhiệm tham mưu UBND tỉnh.",
			"Yêu cầu %s khẩn trương rà soát.",
			"%s tham mưu UBND tỉnh ban hành kế hoạch.",
		} {
			text := fmt.Sprintf(sentence, name)
			if a, _ := agentOf(text); !slices.Equal(a.units, []string{name}) {
				t.Errorf("%s: %q", text, a.units)
			}
		}
	}
}

// toDo is what bodies are told to do, one a line.
//
//go:embed testdata/duties.txt
var toDo string

// TestBodiesAndDuties puts every name before every duty, and wants the name to
// end where the duty begins.
func TestBodiesAndDuties(t *testing.T) {
	for name := range strings.Lines(bodies) {
		for duty := range strings.Lines(toDo) {
			name, text := strings.TrimSpace(name), strings.TrimSpace(name)+" "+strings.TrimSpace(duty)+"."
			if a, _ := agentOf(text); !slices.Equal(a.units, []string{name}) {
				t.Errorf("%s: %q", text, a.units)
			}
		}
	}
}

// TestBodiesInLists parts lists of three such names, as those who take part are
// named.
func TestBodiesInLists(t *testing.T) {
	names := strings.Split(strings.TrimSpace(bodies), "\n")
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		three := []string{names[random.IntN(len(names))], names[random.IntN(len(names))], names[random.IntN(len(names))]}
		if three[0] == three[1] || three[1] == three[2] || three[0] == three[2] {
			continue
		}
		list := three[0] + ", " + three[1] + " và " + three[2]
		var got []string
		for _, u := range vietnamese.SplitUnits(list) {
			got = append(got, u.Text)
		}
		if !slices.Equal(got, three) {
			t.Errorf("%s: %q", list, got)
		}
	}
}
