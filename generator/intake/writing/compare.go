package writing

// How far ahead two texts that differ are searched for where they agree
// again, how many words in a row make an agreement, and after how many
// differences the rest is only counted.
const (
	ahead     = 400
	agreement = 3
	mostGaps  = 200
)

// compare holds what is left of the source's text against the file's.
func (c *checker) compare(written []string) {
	var left []word
	for i, w := range c.words {
		if !c.taken[i] {
			left = append(left, w)
		}
	}
	i, j := 0, 0
	for i < len(left) && j < len(written) {
		if left[i].text == written[j] {
			i++
			j++
			c.account.Text++
			continue
		}
		di, dj := resume(left[i:], written[j:])
		if len(c.account.Gaps) >= mostGaps {
			di, dj = len(left)-i, len(written)-j
		}
		c.differ(left, i, di, written[j:j+dj])
		i, j = i+di, j+dj
	}
	c.differ(left, i, len(left)-i, written[j:])
}

// differ notes that n words of the source stand where other words of the file
// do.
func (c *checker) differ(left []word, i, n int, added []string) {
	line := 0
	if len(left) > 0 {
		line = left[min(i, len(left)-1)].line
	}
	for from := i; from < i+n; {
		to := from
		var words []string
		for to < i+n && left[to].line == left[from].line {
			words = append(words, left[to].text)
			to++
		}
		c.gap(Lost, left[from].line, words)
		from = to
	}
	if len(added) > 0 {
		c.gap(Added, line, added)
	}
}

// resume gives how many words to pass over on each side until both go on with
// the same words, as few as possible.
func resume(left []word, written []string) (int, int) {
	most := min(len(left), ahead) + min(len(written), ahead)
	for sum := 1; sum <= most; sum++ {
		for di := max(0, sum-min(len(written), ahead)); di <= min(sum, len(left), ahead); di++ {
			if agree(left[di:], written[sum-di:]) {
				return di, sum - di
			}
		}
	}
	return len(left), len(written)
}

// agree reports whether two texts begin with the same words, or end together.
func agree(left []word, written []string) bool {
	for k := range agreement {
		if k == len(left) || k == len(written) {
			return k > 0 && len(left) == len(written)
		}
		if left[k].text != written[k] {
			return false
		}
	}
	return true
}
