package publish

import "os"

// swap does in two renames what exchange does in one, where the system knows
// no better. Between them the target does not exist; when the second fails,
// the first is undone.
func swap(parent *os.Root, stage, target string) (old string, err error) {
	old = "." + target + ".old"
	if err := parent.RemoveAll(old); err != nil {
		return "", err
	}
	if err := parent.Rename(target, old); err != nil {
		return "", err
	}
	if err := parent.Rename(stage, target); err != nil {
		if undone := parent.Rename(old, target); undone != nil {
			return "", undone
		}
		return "", err
	}
	return old, nil
}
