package assign

import (
	"slices"
	"strings"

	"congbo/generator/vietnamese"
)

// eachOf reports whether whom a sentence names is each of those that its heading
// names: `Mỗi xã chọn một sản phẩm`, below `UBND các xã: Hòa Phú, Hòa Lợi`. Below a
// heading that names bodies of another level they are others.
func eachOf(names, above []string) bool {
	if len(names) == 0 {
		return false
	}
	for _, more := range names[1:] { // Mỗi phường chọn …; mỗi khu phố chọn …
		if _, ok := eachAndEvery.Cut(more); !ok {
			return false
		}
	}
	rest, ok := eachAndEvery.Cut(names[0])
	noun := vietnamese.Key(strings.TrimSpace(rest))
	if !ok || noun == "" || strings.Contains(noun, ",") {
		return false
	}
	for _, name := range above {
		words := strings.Fields(vietnamese.Key(name))
		if !slices.Contains(words, strings.Fields(noun)[0]) || strings.Contains(noun, " ") && !strings.Contains(vietnamese.Key(name), noun) {
			return false
		}
	}
	return len(above) > 0
}

var eachAndEvery = vietnamese.PhrasesOf("mỗi, từng")
