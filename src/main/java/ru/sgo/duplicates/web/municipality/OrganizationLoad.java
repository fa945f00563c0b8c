package ru.sgo.duplicates.web.municipality;

import java.util.List;

import ru.sgo.duplicates.resolution.TaskBlocks;
import ru.sgo.duplicates.resolution.Tasks;
import ru.sgo.duplicates.web.StackedBar;

/**
 * How far an organization is with its tasks.
 *
 * @param withoutUser whether nobody there could see them, and somebody should
 * @param blocks who waits for it
 */
record OrganizationLoad(Tasks.Load load, StackedBar bar, boolean withoutUser, List<TaskBlocks.Block> blocks) {

	OrganizationLoad {
		blocks = List.copyOf(blocks);
	}

	/** Whether it has tasks and has not opened one of them. */
	public boolean isUnopened() {
		return this.load.unseen() > 0 && this.load.unseen() == this.load.open() + this.load.waiting();
	}

}
