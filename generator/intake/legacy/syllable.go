package legacy

import (
	"strings"
	"unicode"

	"congbo/generator/vietnamese"
)

// isSyllable reports whether a word can be a syllable of Vietnamese: an
// initial consonant, a rhyme of the language, and a tone that the rhyme can
// have (one that ends in c, ch, p or t has only sắc and nặng).
func isSyllable(word string) bool {
	tone := 0
	var shape strings.Builder
	for _, r := range vietnamese.NFC(word) {
		r = unicode.ToLower(r)
		v, ok := voices[r]
		if !ok {
			shape.WriteRune(r)
			continue
		}
		if v.tone != 0 && tone != 0 {
			return false
		}
		tone = max(tone, v.tone)
		shape.WriteRune(v.shape)
	}
	s := shape.String()
	for end := 0; end <= min(3, len(s)); end++ { // ngh is the longest
		if rhyme := s[end:]; initials[s[:end]] && rhymes[rhyme] {
			stopped := strings.HasSuffix(rhyme, "ch") || strings.ContainsAny(rhyme[len(rhyme)-1:], "cpt")
			return !stopped || tone == 4 || tone == 5
		}
	}
	return false
}

var initials = set(`b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x`, "") // or none

// rhymes are those of words in use, in TCVN's alphabetical order.
var rhymes = set(`
	a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
	e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
	i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
	o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
	ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
	u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyt uyu
	ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
	y yêm yên yêng yêt yêu`)

func set(words string, more ...string) map[string]bool {
	all := map[string]bool{}
	for _, word := range append(strings.Fields(words), more...) {
		all[word] = true
	}
	return all
}
